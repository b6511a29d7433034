import { createLaunchNoter } from '../../src/actions/note-launch.ts';
import type { LaunchTrail } from '../../src/domain/launch-trail.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { T0 } from '../builders/work.ts';

const DAY = 86_400_000;

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const aTrail = (changes: Partial<LaunchTrail> = {}): LaunchTrail => ({
  platformId: 'platform-1',
  tenantId: 'main',
  deploymentId: 'deployment-1',
  passed: ['form', 'signature'],
  proven: true,
  ...changes,
});

const refusal = { code: 'LAUNCH_INVALID', reason: 'the signature is wrong', errorId: 'abc' } as const;

const kept = () => district.deps.records.launchLog.find({}, { sort: 'at', limit: 1000 });

test('an accepted launch is one line, without the names of the rules', async () => {
  await createLaunchNoter(district.deps)(aTrail());

  const [line, ...more] = await kept();
  expect(more).toEqual([]);
  expect(line).toEqual({
    id: expect.any(String),
    version: 1,
    tenantId: 'main',
    platformId: 'platform-1',
    deploymentId: 'deployment-1',
    at: T0,
    rulesHeld: 2,
    refused: 0,
    expiresAt: T0 + 30 * DAY,
  });
});

test('a refused launch says which rules held, which did not, why, and the id of its error page', async () => {
  const failed = { rule: 'signature', code: 'LAUNCH_INVALID', reason: 'the signature is wrong' } as const;
  const { deploymentId: _unknown, ...trail } = aTrail({ passed: ['form'], failed, proven: false });

  await createLaunchNoter(district.deps)(trail, { refusal });

  const [line] = await kept();
  expect(line).toMatchObject({
    refused: 1,
    rules: ['form'],
    rulesHeld: 1,
    failedRule: 'signature',
    code: 'LAUNCH_INVALID',
    reason: 'the signature is wrong',
    errorId: 'abc',
  });
  expect(line).not.toHaveProperty('deploymentId');
});

test('a launch that passed every rule and led nowhere is refused without a failed rule', async () => {
  await createLaunchNoter(district.deps)(aTrail(), { refusal: { ...refusal, code: 'MODULE_UNKNOWN' } });

  const [line] = await kept();
  expect(line).toMatchObject({ refused: 1, code: 'MODULE_UNKNOWN' });
  expect(line).not.toHaveProperty('failedRule');
});

test('lines are gone after 30 days', async () => {
  await createLaunchNoter(district.deps)(aTrail());

  district.now = T0 + 30 * DAY + 1;

  expect(await kept()).toEqual([]);
});

test('made-up launches fill nothing: 30 at once for each LMS, then one in two minutes', async () => {
  const note = createLaunchNoter(district.deps);
  const unproven = aTrail({ proven: false });

  for (let count = 0; count < 200; count++) await note(unproven, { refusal });
  const atOnce = (await kept()).length;
  await note(aTrail({ proven: false, platformId: 'platform-2' }), { refusal });
  for (let hour = 1; hour <= 60; hour++) {
    district.now = T0 + hour * 60_000;
    await note(unproven, { refusal });
  }

  expect(atOnce).toBe(30);
  expect((await kept()).length).toBe(30 + 1 + 30);
});

test('proven launches are all kept', async () => {
  const note = createLaunchNoter(district.deps);

  for (let count = 0; count < 50; count++) await note(aTrail());

  expect(await kept()).toHaveLength(50);
});

test('a login of an unknown platform is not kept', async () => {
  await createLaunchNoter(district.deps)(undefined, { refusal });

  expect(await kept()).toEqual([]);
});

test('a store that cannot write is a line in the log, nothing more', async () => {
  const warnings: [string, LogFacts | undefined][] = [];
  const { records, clock, newId } = district.deps;
  const launchLog = { ...records.launchLog, insert: () => Promise.reject(new Error('disk full')) };
  const log = {
    ...district.deps.log,
    warn: (text: string, facts?: LogFacts) => void warnings.push([text, facts]),
  };

  await createLaunchNoter({ records: { ...records, launchLog }, clock, newId, log })(aTrail());

  expect(warnings).toEqual([['launch not logged', { reason: 'disk full' }]]);
});
