import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { fileAttempts, sweepUnfiled } from '../../src/actions/file-attempts.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { reportTime } from '../../src/actions/report-time.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import { saveSettings } from '../../src/actions/tenant-settings.ts';
import type { StepPage } from '../../src/actions/views.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import type { EarnedTime } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/tenant-settings.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const KEY = 'small/module';
const SECOND = 1000;
const YEAR = 365 * 86_400_000;
const launch = aLaunch({ module: KEY, custom: { module: KEY } });

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await enterLaunch(district.deps, launch);
});
afterEach(() => district.close());

const ledger = (by: Launch = launch) =>
  district.deps.records.ledger.find({ learnerId: by.learnerId }, { sort: 'at' });

const earned = async (by: Launch = launch): Promise<EarnedTime | undefined> =>
  (await ledger(by))[0]?.detail as EarnedTime | undefined;

const work = (by: Launch = launch) =>
  district.deps.records.work.get(workKey(by.learnerId, by.contextId, KEY, by.role === 'trainer'));

interface Manner {
  /** Seconds on each step. */
  readonly pace?: number;
  /** What the page says of each, seconds; undefined: it has no script. */
  readonly claimed?: number;
  readonly session?: string;
  readonly option?: number;
}

/** Walks through all steps, answering the quiz. */
async function walk(by: Launch = launch, manner: Manner = {}): Promise<void> {
  const { pace = 10, claimed, session = 'session-1', option = 0 } = manner;
  const visit = () => ({ session, ...(claimed !== undefined && { claimed: claimed * SECOND }) });
  let page: StepPage | 'submitted' = await openStep(district.deps, by, KEY, 1, { session });
  while (page !== 'submitted') {
    district.now += pace * SECOND;
    if (page.item?.mode === 'graded' && !page.item.answer)
      await answerItem(district.deps, by, {
        moduleKey: KEY,
        attemptId: page.attemptId,
        itemId: page.item.item.id,
        fields: { [ANSWER_FIELD]: String(option) },
        visit: visit(),
      });
    if (page.next === undefined) return;
    page = await openStep(district.deps, by, KEY, page.next, visit());
  }
}

test('a pass writes one row with the time that was measured, and how', async () => {
  await walk(launch, { pace: 20, claimed: 8 });

  const [row] = await ledger();
  expect(row).toMatchObject({
    learnerName: 'Pat Para',
    tenantId: 'main',
    contextId: launch.contextId,
    schoolYear: 2026,
    detail: {
      kind: 'pass',
      courseTitle: 'Small course',
      title: 'Small module',
      score: 1,
      evidence: { method: 'measured', gapSeconds: 0 },
    },
  });
  const time = await earned();
  expect(time?.creditedSeconds).toBeGreaterThan(0);
  expect(time?.evidence.measuredSeconds).toBe(time?.creditedSeconds);
  expect(time?.moduleVersion).toBe((await work())?.latest?.moduleVersion);
});

test('without a script the gaps count', async () => {
  await walk(launch, { pace: 10 });

  expect((await earned())?.evidence).toMatchObject({ method: 'gaps', measuredSeconds: 0 });
  expect((await earned())?.creditedSeconds).toBe(60);
});

test('forged claims earn what the clock shows, and at most twice the stated minutes', async () => {
  await walk(launch, { pace: 4, claimed: 80_000 });
  const other = aLaunch({ module: KEY, sub: 'user-2' });
  await walk(other, { pace: 170, claimed: 80_000 });

  expect((await earned())?.creditedSeconds).toBe(24);
  expect((await earned(other))?.creditedSeconds).toBe(240);
});

test('stated credit gives the stated minutes', async () => {
  await district.publish({ 'small/01-module.md': aModuleText({ frontMatter: 'credit: stated\n' }) });
  await walk();

  expect(await earned()).toMatchObject({ creditedSeconds: 120, evidence: { method: 'stated' } });
});

test('a failed try counts towards the pass that follows', async () => {
  await walk(launch, { option: 1 });
  expect(await ledger()).toEqual([]);

  await startAttempt(district.deps, launch, KEY, { session: 'session-1' });
  await walk();

  expect((await earned())?.creditedSeconds).toBeGreaterThan(60);
});

test('a second pass in the same school year earns nothing, one in the next does, without the time of before', async () => {
  await walk();
  await startAttempt(district.deps, launch, KEY, { session: 'session-1' });
  await walk(launch, { session: 'session-2' });
  expect(await ledger()).toHaveLength(1);

  district.now += YEAR;
  await startAttempt(district.deps, launch, KEY, { session: 'session-3' });
  await walk(launch, { session: 'session-3' });

  const rows = await ledger();
  expect(rows.map(({ schoolYear }) => schoolYear)).toEqual([2026, 2027]);
  expect(rows[1]?.detail).toMatchObject({ creditedSeconds: 60 });
});

test('the same module in another context earns nothing more', async () => {
  await walk();
  const elsewhere = aLaunch({ module: KEY, contextId: 'another-context' });
  await walk(elsewhere);

  expect((await work(elsewhere))?.passedAt).toBeDefined();
  expect(await ledger()).toHaveLength(1);
});

test('trainers and the test user of an LMS earn nothing', async () => {
  const trainer = aLaunch({ module: KEY, role: 'trainer', sub: 'trainer-1' });
  const student = aLaunch({ module: KEY, testUser: true, sub: 'test-1' });
  await walk(trainer);
  await walk(student);

  expect(await ledger(trainer)).toEqual([]);
  expect(await ledger(student)).toEqual([]);
});

test('a crash before the row is written loses nothing: the sweep writes it, once', async () => {
  const { ledger: rows } = district.deps.records;
  const insert = rows.insert.bind(rows);
  Object.assign(rows, { insert: () => Promise.reject(new Error('crash')) });
  await expect(walk()).rejects.toThrow('crash');
  Object.assign(rows, { insert });
  expect(await ledger()).toEqual([]);

  district.now += 120 * SECOND;
  expect(await sweepUnfiled(district.deps)).toBe(1);
  expect(await sweepUnfiled(district.deps)).toBe(0);

  expect(await ledger()).toHaveLength(1);
});

test('writing twice is writing once', async () => {
  await walk();
  const [row] = await ledger();
  const record = await work();
  if (!record || !row) throw new Error('no pass');
  const { version: _version, ...entry } = row;

  await fileAttempts(district.deps, { ...record, unledgered: [entry] });

  expect(await ledger()).toEqual([row]);
});

test('the school year is by the clocks of the district, and rows are kept as long as it says', async () => {
  await saveSettings(
    district.deps,
    'main',
    { ...DEFAULT_SETTINGS, timeZone: 'Pacific/Honolulu', ledgerYears: 10 },
    'cli',
  );
  district.now = Date.parse('2027-07-01T08:00:00Z');
  await walk();

  const [row] = await ledger();
  expect(row?.schoolYear).toBe(2026);
  expect((row?.expiresAt ?? 0) - (row?.at ?? 0)).toBe(Math.ceil(10 * 365.25 * 86_400_000));
});

test('a report of a page counts until the pass and not after it', async () => {
  await openStep(district.deps, launch, KEY, 1, { session: 's' });
  district.now += 30 * SECOND;
  await reportTime(district.deps, launch, KEY, { session: 's', claimed: 25 * SECOND });
  expect((await work())?.time?.measured).toBe(25 * SECOND);

  await walk(launch, { session: 's', claimed: 1 });
  const before = (await work())?.version;
  district.now += 30 * SECOND;
  await reportTime(district.deps, launch, KEY, { session: 's', claimed: 25 * SECOND });

  expect((await work())?.version).toBe(before);
});

test('a report for work that nobody began is no fault', async () => {
  await reportTime(district.deps, aLaunch({ sub: 'nobody' }), KEY, { session: 's', claimed: 1 });

  expect(await district.deps.records.work.count({})).toBe(0);
});

test('looking at a page again stores nothing', async () => {
  await openStep(district.deps, launch, KEY, 2, { session: 's' });
  const before = (await work())?.version;
  district.now += 10 * SECOND;
  await openStep(district.deps, launch, KEY, 2, { session: 's' });

  expect((await work())?.version).toBe(before);
});
