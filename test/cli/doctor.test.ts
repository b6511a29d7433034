import { aPlatformProbe, aSelfProbe } from '../builders/doctor.ts';
import { keepTenants } from '../builders/tenants.ts';
import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  await keepTenants(cli.records);
});
afterEach(() => cli.close());

interface Report {
  readonly problems: number;
  readonly findings: readonly { check: string; level: string; fix?: string; platform?: { name: string } }[];
}

const REFUSED = {
  kind: 'refused',
  status: 401,
  error: 'invalid_client',
  detail: 'token: 401 invalid_client',
} as const;

it('says that all is well, problems first and warnings before the rest', async () => {
  const { code, out } = await cli.run('doctor');

  const marks = out.split('\n').flatMap((line) => /^(ok|warning|PROBLEM) /.exec(line)?.[1] ?? []);
  expect(code).toBe(0);
  expect(marks).toEqual([...marks].sort((a, b) => (a === 'warning' ? 0 : 1) - (b === 'warning' ? 0 : 1)));
  expect(out).toContain('ok       Vendor LMS gave an access token.');
  expect(out).toMatch(/\n0 problems, \d warnings\.\n$/);
});

it('ends with 1 when there are problems, each with its fix for that LMS', async () => {
  cli.doctor = { platformProbe: aPlatformProbe({ token: async () => REFUSED }) };

  const { code, out } = await cli.run('doctor');

  expect(code).toBe(1);
  expect(out).toContain(
    'PROBLEM  North LMS gave no access token (token: 401 invalid_client). Grades cannot be sent.',
  );
  expect(out).toContain('         Fix: In Moodle, Manage tools > this tool');
});

it('tells the same as JSON', async () => {
  cli.doctor = {
    selfProbe: aSelfProbe({ ownKeys: async () => ({ kind: 'no-answer', why: 'ECONNREFUSED' }) }),
  };

  const { code, data } = await cli.run('doctor', '--json');

  const { problems, findings } = data() as Report;
  expect([code, problems]).toEqual([1, 1]);
  expect(findings[0]).toEqual({
    check: 'own-keys',
    level: 'problem',
    sentence:
      'The tool’s own keys could not be fetched at https://pd.district.example/lti/keys (ECONNREFUSED).',
    fix: expect.stringMatching(/^Is the tool running/),
  });
  expect(findings.at(-1)).toMatchObject({ level: 'ok', sentence: expect.any(String), platform: {} });
});

it('asks for each right by itself where the LMS refuses them together', async () => {
  const asked: string[] = [];
  cli.doctor = {
    platformProbe: aPlatformProbe({
      async token(_id, services) {
        asked.push(services.join(' '));
        if (services.length === 1 && services[0] !== 'roster') return { kind: 'granted', services };
        return { kind: 'refused', status: 400, error: 'invalid_scope', detail: 'token: 400 invalid_scope' };
      },
    }),
  };

  const { code, out } = await cli.run('platform', 'test', 'North LMS');

  expect(code).toBe(0);
  expect(asked).toHaveLength(6);
  expect(out).toContain(
    'North LMS does not grant a right: people who did not open a module yet are not listed.',
  );
});

it('leaves LMSs that are switched off alone, unless one is named', async () => {
  const asked: string[] = [];
  cli.doctor = {
    platformProbe: aPlatformProbe({
      async keys(id) {
        asked.push(id);
        return { kind: 'keys', usable: 1 };
      },
    }),
  };
  await cli.run('platform', 'deactivate', 'North LMS');

  const all = await cli.run('doctor');
  const named = await cli.run('platform', 'test', 'North LMS');

  expect(asked).toHaveLength(2);
  expect(all.out).toContain('North LMS is switched off');
  expect(named.out).toContain('The public keys of North LMS can be fetched (one key).');
});

it('reports a store and a disk in trouble', async () => {
  cli.doctor = {
    store: {
      description: 'SQLite',
      kind: 'sqlite',
      check: () => Promise.reject(new Error('The disk is full.')),
    },
    freeSpace: () => Promise.reject(new Error('no such folder')),
  };

  const { code, out } = await cli.run('doctor');

  expect(code).toBe(1);
  expect(out).toContain('PROBLEM  The store does not take writes: The disk is full.');
});

it('platform test names what it cannot find', async () => {
  const { code, out } = await cli.run('platform', 'test', 'Nowhere');

  expect([code, out]).toEqual([1, 'No LMS is registered as "Nowhere". All of them: platform list\n']);
});
