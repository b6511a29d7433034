import { readSettings, saveSettings } from '../actions/tenant-settings.ts';
import { readTenantSettings } from '../domain/read-tenant-settings.ts';
import { settingWords } from '../domain/setting-words.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { type SettingField, type SettingTexts, settingTexts } from '../domain/tenant-settings.ts';
import { say } from '../i18n/phrase.ts';
import { translatorFor } from '../i18n/translator.ts';
import { givenTenant, newTenantNote, TENANT_OPTION } from './tenant-option.ts';
import { settingsText } from './tenant-show.ts';
import { done, type Given, type OptionSpec, UsageError, type Verb } from './verb.ts';

const OPTION_OF: Readonly<Record<SettingField, OptionSpec>> = {
  name: { name: 'provider', value: 'NAME', help: 'Who answers for the hours.' },
  sponsorId: { name: 'sponsor-id', value: 'ID', help: 'Approved-provider or sponsor ID.' },
  approved: {
    name: 'approved',
    value: 'yes|no',
    oneOf: ['yes', 'no'],
    help: 'Whether the provider is approved to give clock hours; needs its ID.',
  },
  contact: { name: 'contact', value: 'TEXT', help: 'Printed on certificates.' },
  signatory: { name: 'signatory', value: 'NAME', help: 'Who signs certificates.' },
  signatoryTitle: { name: 'signatory-title', value: 'TITLE', help: 'The title of that person.' },
  timeZone: { name: 'time-zone', value: 'ZONE', help: 'For example America/Chicago.' },
  breaks: {
    name: 'break',
    value: 'DAYS',
    multiple: true,
    help: 'First and last day of a school break: "2026-12-21 to 2027-01-01". Those given take the place of all before.',
  },
  ledgerYears: {
    name: 'ledger-years',
    value: 'N',
    help: 'Years that rows of PD records are kept, from now on; "" as the installation says.',
  },
};

const FIELDS = Object.keys(OPTION_OF) as SettingField[];

/** What is not given stays. */
function changed(before: SettingTexts, given: Given): SettingTexts {
  const texts: Record<SettingField, string> = { ...before };
  for (const field of FIELDS) {
    const { name, multiple } = OPTION_OF[field];
    if (!given.has(name)) continue;
    texts[field] = multiple ? given.texts(name).join('\n') : (given.text(name) ?? '');
  }
  return texts;
}

export const tenantEdit: Verb = {
  name: 'tenant edit',
  summary: 'Changes what a district settled for its PD records and certificates; what is not given stays.',
  options: [TENANT_OPTION, ...FIELDS.map((field) => OPTION_OF[field])],
  notes: ['An empty value "" takes a setting away. Certificates that were issued stay as they are.'],
  async run(context, given) {
    if (!FIELDS.some((field) => given.has(OPTION_OF[field].name)))
      throw new UsageError('Nothing to change: give at least one option.');
    const records = await context.records();
    const tenant = givenTenant(given) ?? MAIN_TENANT;
    const before = await readSettings({ records }, tenant);
    const read = readTenantSettings(changed(settingTexts(before), given));
    if ('problems' in read) {
      const problems = Object.values(settingWords(read.problems));
      throw new UsageError(problems.map((problem) => say(problem, translatorFor('en'))).join('\n'));
    }
    await saveSettings({ records, clock: context.clock }, tenant, read.settings, 'cli');
    const text = `Changed.\n\n${settingsText(read.settings)}${await newTenantNote(records, tenant)}`;
    return done(given, { tenant, settings: read.settings }, text);
  },
};
