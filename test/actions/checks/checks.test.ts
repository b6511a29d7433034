import { checkBackups } from '../../../src/actions/checks/backups.ts';
import { checkBaseUrl } from '../../../src/actions/checks/base-url.ts';
import { checkCertificate } from '../../../src/actions/checks/certificate.ts';
import { checkClock } from '../../../src/actions/checks/clock.ts';
import { checkCookies } from '../../../src/actions/checks/cookies.ts';
import { checkDeployments } from '../../../src/actions/checks/deployments.ts';
import { checkDisk } from '../../../src/actions/checks/disk.ts';
import { checkLaunches } from '../../../src/actions/checks/launches.ts';
import type { Finding, Measured, MeasuredPlatform } from '../../../src/actions/checks/measured.ts';
import { checkOwnKeys } from '../../../src/actions/checks/own-keys.ts';
import { checkPlatformActive } from '../../../src/actions/checks/platform-active.ts';
import { checkPlatformKeys } from '../../../src/actions/checks/platform-keys.ts';
import { checkScopes } from '../../../src/actions/checks/scopes.ts';
import { checkColumns, checkRoster } from '../../../src/actions/checks/services.ts';
import { checkStore } from '../../../src/actions/checks/store.ts';
import { checkToken } from '../../../src/actions/checks/token.ts';
import type { LmsFamily } from '../../../src/domain/lms-family.ts';
import { type Phrase, say } from '../../../src/i18n/phrase.ts';
import { translatorFor } from '../../../src/i18n/translator.ts';
import type { SERVICES } from '../../../src/ports/platform-probe.ts';
import { aMeasuredPlatform, measured } from '../../builders/doctor.ts';
import { T0 } from '../../builders/work.ts';

type Check = (measured: Measured) => readonly Finding[];

const CHECKS: readonly Check[] = [
  checkBaseUrl,
  checkCertificate,
  checkCookies,
  checkOwnKeys,
  checkClock,
  checkStore,
  checkDisk,
  checkPlatformActive,
  checkPlatformKeys,
  checkToken,
  checkScopes,
  checkColumns,
  checkRoster,
  checkDeployments,
  checkLaunches,
];

const tool = (changes: Partial<Measured['tool']>): Measured => ({
  ...measured(),
  tool: { ...measured().tool, ...changes },
});

const platform = (changes: Partial<MeasuredPlatform>): Measured =>
  measured({ platforms: [aMeasuredPlatform(changes)] });

const english = (words: Phrase): string => say(words, translatorFor('en'));

/** As an admin reads it. */
const read = ({ sentence, fix, ...rest }: Finding) => ({
  ...rest,
  sentence: english(sentence),
  fix: fix && english(fix),
});

/** Of a check that finds one thing. */
const only = (findings: readonly Finding[]) => {
  const [finding] = findings;
  if (!finding || findings.length > 1) throw new Error(`found ${findings.length}`);
  return read(finding);
};

test('an installation in order has nothing to mend but its copies', () => {
  const findings = [...CHECKS, checkBackups].flatMap((check) => check(measured()));

  expect(findings.filter(({ level }) => level !== 'ok').map(({ check }) => check)).toEqual(['backups']);
});

test.each(CHECKS.map((check) => [check.name, check] as const))(
  '%s says what to do about all it finds',
  (_name, check) => {
    const worst = [
      tool({ url: 'http://pd.district.example', ownKeys: { kind: 'no-answer', why: 'ECONNREFUSED' } }),
      tool({ url: 'http://localhost:3000', ownKeys: { kind: 'no-keys', status: 404 } }),
      tool({
        certificate: { kind: 'refused', why: 'CERT_HAS_EXPIRED' },
        ownKeys: { kind: 'keys', kids: [] },
      }),
      tool({ certificate: { kind: 'no-answer', why: 'ETIMEDOUT' } }),
      measured({
        machine: {
          store: { description: '', fault: 'disk full' },
          storeKind: 'mongodb',
          disk: { folder: '/', free: 1, total: 10 },
        },
        inactive: [{ id: 'p', name: 'Off' }],
      }),
      platform({
        keys: { kind: 'no-answer', why: 'x', forbidden: true },
        token: { kind: 'unsigned', why: 'x.' },
      }),
      platform({
        keys: { kind: 'no-keys', status: 404 },
        token: { kind: 'no-answer', why: 'x', forbidden: false },
      }),
      platform({
        keys: { kind: 'keys', usable: 0, ahead: 99_000 },
        token: { kind: 'granted', services: [] },
      }),
      platform({
        untold: ['columns', 'roster'],
        activeDeployments: 0,
        columns: { kind: 'refused', status: 403, detail: '403' },
      }),
      platform({ waitingDeployments: 2, roster: { kind: 'no-answer', why: 'x', forbidden: false } }),
    ];

    for (const finding of worst.flatMap(check).map(read)) {
      expect(finding.sentence).toMatch(/^\S.*\S$/s);
      if (finding.level === 'ok') expect(finding.fix).toBeUndefined();
      else expect(finding.fix).toMatch(/^[A-Z]/);
    }
  },
);

describe('address and cookies', () => {
  it('wants https, except on this machine', () => {
    expect(only(checkBaseUrl(tool({ url: 'http://pd.district.example' }))).level).toBe('problem');
    expect(only(checkCookies(tool({ url: 'http://pd.district.example' }))).level).toBe('problem');
    expect(only(checkCookies(tool({ url: 'http://localhost:3000' }))).level).toBe('ok');
  });

  it('knows that LMSs elsewhere cannot reach localhost, and that the sandbox can', () => {
    const url = 'http://localhost:3000';
    const near = aMeasuredPlatform({ tokenUrl: 'http://127.0.0.1:3001/token' });

    expect(only(checkBaseUrl(tool({ url })))).toMatchObject({
      level: 'problem',
      sentence: 'http://localhost:3000 is an address of this machine only: District LMS cannot reach it.',
    });
    expect(only(checkBaseUrl({ ...tool({ url }), platforms: [near] })).level).toBe('ok');
  });

  it.each([
    [60, 'ok'],
    [13, 'warn'],
    [-1, 'problem'],
  ] as const)('a certificate with %i days left is %s', (days, level) => {
    const certificate = { kind: 'trusted', validUntil: T0 + days * 86_400_000 } as const;

    expect(only(checkCertificate(tool({ certificate }))).level).toBe(level);
  });

  it('tells another program at our address by its keys', () => {
    expect(only(checkOwnKeys(tool({ ownKeys: { kind: 'keys', kids: ['foreign'] } })))).toMatchObject({
      level: 'problem',
      sentence: expect.stringContaining('other keys than this tool has'),
    });
  });
});

describe('the clock', () => {
  const at = (ahead: number, changes: Partial<MeasuredPlatform> = {}) =>
    aMeasuredPlatform({
      keys: { kind: 'keys', usable: 1, ahead },
      token: { kind: 'unsigned', why: '' },
      ...changes,
    });

  it('is fine within some seconds, which a Date header cannot tell better', () => {
    expect(only(checkClock(measured({ platforms: [at(3_900)] }))).level).toBe('ok');
  });

  it('that is ahead of Moodle’s keeps tokens away', () => {
    const platforms = [at(-7_000, { family: 'moodle', name: 'Moodle' })];

    expect(only(checkClock(measured({ platforms })))).toMatchObject({
      level: 'problem',
      sentence:
        'The clock of this machine is 7 seconds ahead of that of Moodle. Moodle refuses requests for tokens from a clock that is ahead.',
    });
  });

  it('that is a minute off refuses launches', () => {
    expect(only(checkClock(measured({ platforms: [at(300_000)] })))).toMatchObject({
      level: 'problem',
      sentence: 'The clock of this machine is 5 minutes behind that of District LMS. Launches are refused.',
    });
  });

  it('is blamed when all disagree with it, the LMS when one does', () => {
    const all = checkClock(measured({ platforms: [at(20_000), at(21_000)] }));
    const one = checkClock(measured({ platforms: [at(0), at(20_000)] }));

    expect(all.map(read).map(({ fix }) => fix)).toEqual(
      Array(2).fill('Synchronize the clock of this machine: timedatectl set-ntp true'),
    );
    expect(only(one).fix).toBe('Ask who runs the LMS to synchronize its clock.');
  });

  it('cannot be compared when nobody answers', () => {
    const keys = { kind: 'no-answer', why: 'x', forbidden: false } as const;

    expect(only(checkClock(platform({ keys, token: keys }))).level).toBe('warn');
  });
});

describe('a token that is refused', () => {
  const refused = (error: string, family: LmsFamily, status = 400) =>
    only(
      checkToken(
        platform({ family, token: { kind: 'refused', status, error, detail: `token: ${status} ${error}` } }),
      ),
    );

  it.each(['canvas', 'moodle', 'brightspace', 'blackboard', 'schoology', 'other'] as const)(
    'in %s: where to look at the client id and our keys',
    (family) => {
      const { level, fix } = refused('invalid_client', family);

      expect(level).toBe('problem');
      expect(fix).toContain('https://pd.district.example/lti/keys');
      if (family !== 'other') expect(fix?.toLowerCase()).toContain(family);
    },
  );

  it('for its scope: which service to switch on', () => {
    expect(refused('invalid_scope', 'moodle').fix).toContain('grade sync and column management');
    expect(refused('invalid_scope', 'canvas').fix).toContain('LTI Advantage services');
  });

  it('by a fault of the LMS: nothing to do here', () => {
    expect(refused('', 'canvas', 500)).toMatchObject({
      sentence: 'District LMS gave no access token (token: 500 ). Grades wait.',
      fix: expect.stringContaining('a fault of its own'),
    });
  });
});

describe('rights', () => {
  const granted = (services: readonly (typeof SERVICES)[number][]) =>
    checkScopes(platform({ token: { kind: 'granted', services } }));

  it('to send scores is a must, the others are missed', () => {
    expect(granted([]).map(({ level }) => level)).toEqual(['problem', 'warn', 'warn', 'warn', 'warn']);
    expect(
      granted(['send-scores', 'read-results', 'manage-columns', 'roster']).map(({ level }) => level),
    ).toEqual(['ok']);
  });

  it('are not judged without a token', () => {
    expect(checkScopes(platform({ token: { kind: 'no-answer', why: '', forbidden: false } }))).toEqual([]);
  });
});

it('columns and roster wait for a launch that tells where they are', () => {
  const { columns: _columns, roster: _roster, ...rest } = aMeasuredPlatform({ untold: ['columns'] });

  expect(only(checkColumns(measured({ platforms: [rest] })))).toMatchObject({
    level: 'warn',
    fix: 'Open a module once from a course of this LMS, then run the doctor again.',
  });
  expect(checkRoster(measured({ platforms: [rest] }))).toEqual([]);
});

it.each([
  [50, 'ok'],
  [0.9, 'warn'],
  [0.1, 'problem'],
] as const)('%d GB free are %s', (gigabytes, level) => {
  const disk = { folder: '/data', free: gigabytes * 1024 ** 3, total: 100 * 1024 ** 3 };
  const machine = { store: { description: '' }, storeKind: 'sqlite', disk } as const;

  expect(only(checkDisk(measured({ machine }))).level).toBe(level);
});

it('a refused last launch is told with its remedy', () => {
  const lastLaunch = {
    id: 'l',
    version: 1,
    tenantId: 'main',
    platformId: 'platform-1',
    at: T0,
    rulesHeld: 0,
    refused: 1,
    failedRule: 'issued-in-time',
    reason: 'iat lies in the future',
    expiresAt: T0 + 1,
  } as const;

  expect(only(checkLaunches(platform({ lastLaunch })))).toMatchObject({
    level: 'warn',
    sentence: 'The last launch from District LMS, 2026-11-24 10:00 UTC: Refused. Iat lies in the future.',
    fix: expect.stringContaining('synchronize both'),
  });
});

it('without the machine nothing is said of store, disk and copies', () => {
  const { machine: _machine, ...rest } = measured();

  expect([checkStore, checkDisk, checkBackups].flatMap((check) => check(rest))).toEqual([]);
});
