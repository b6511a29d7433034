import { readTenantSettings } from '../../src/domain/read-tenant-settings.ts';
import { settingWords } from '../../src/domain/setting-words.ts';
import { DEFAULT_SETTINGS, type SettingTexts, settingTexts } from '../../src/domain/tenant-settings.ts';
import { say } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';

const TEXTS: SettingTexts = {
  name: ' North District ',
  sponsorId: '12345',
  approved: 'yes',
  contact: 'pd@north.example',
  signatory: 'Sam Lee',
  signatoryTitle: 'Director',
  timeZone: 'America/Denver',
  breaks: '2027-03-15 to 2027-03-19\r\n\n2026-12-21 al 2027-01-01',
  ledgerYears: '10',
};

test('reads everything, tidied, breaks in order', () => {
  expect(readTenantSettings(TEXTS)).toEqual({
    settings: {
      provider: {
        name: 'North District',
        sponsorId: '12345',
        contact: 'pd@north.example',
        signatory: 'Sam Lee',
        signatoryTitle: 'Director',
      },
      approved: true,
      timeZone: 'America/Denver',
      breaks: [
        { from: '2026-12-21', to: '2027-01-01' },
        { from: '2027-03-15', to: '2027-03-19' },
      ],
      ledgerYears: 10,
    },
  });
});

test('what was read is written as it can be read again; the defaults too', () => {
  const read = readTenantSettings(TEXTS);
  const settings = 'settings' in read ? read.settings : DEFAULT_SETTINGS;

  expect(readTenantSettings(settingTexts(settings))).toEqual({ settings });
  expect(readTenantSettings(settingTexts(DEFAULT_SETTINGS))).toEqual({ settings: DEFAULT_SETTINGS });
});

test.each([
  ['name', 'x'.repeat(201), 'At most 200 characters'],
  ['timeZone', 'Mars/Olympus', 'name of a time zone'],
  ['timeZone', '', 'name of a time zone'],
  ['breaks', '2026-02-30 to 2026-03-02', 'first and last day'],
  ['breaks', '2026-12-24 to 2026-12-20', 'first and last day'],
  ['breaks', 'winter', 'first and last day'],
  ['breaks', '2026-12-21 to 2027-01-01\n2027-01-01 to 2027-01-03', 'overlap'],
  ['ledgerYears', '0', 'whole number'],
  ['ledgerYears', '7.5', 'whole number'],
  ['sponsorId', '', 'needs the ID of its approval'],
] as const)('%s as %j is refused in words', (field, text, words) => {
  const read = readTenantSettings({ ...TEXTS, [field]: text });

  const problem = 'problems' in read ? settingWords(read.problems)[field] : undefined;
  expect(problem && say(problem, translatorFor('en'))).toContain(words);
});
