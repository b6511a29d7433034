import { createColumn } from '../../src/actions/create-column.ts';
import { deliverScores } from '../../src/actions/deliver-scores.ts';
import { createDeliveryHealth } from '../../src/actions/delivery-health.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { seekColumns } from '../../src/actions/seek-columns.ts';
import { setSendWhen } from '../../src/actions/set-send-when.ts';
import type { Launch } from '../../src/domain/launch.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aDelivery, aWork, T0 } from '../builders/work.ts';
import { aPlatform } from '../lti/tool.ts';

const MODULE = 'small/module';
const COLUMN = 'https://lms.example/lineitems/7';
const CONTAINER = 'https://lms.example/lineitems';
const HOUR = 3_600_000;

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

/** A launch whose link has no column that the LMS names. */
const launch = (changes: Partial<Launch> = {}): Launch =>
  aLaunch({
    module: MODULE,
    resourceLinkId: 'link-1',
    lms: 'canvas',
    grades: { scopes: ['score', 'lineitem'], lineItems: CONTAINER },
    ...changes,
  });
const trainer = (changes: Partial<Launch> = {}) => launch({ role: 'trainer', sub: 'trainer-1', ...changes });
const PLACEMENT = launch().placementId ?? '';
const named = { scopes: ['score'], lineItem: 'https://lms.example/lineitems/1', lineItems: CONTAINER };

const enter = (changes: Partial<Launch> = {}) => enterLaunch(district.deps, launch(changes));
const placement = async () => {
  const found = await district.deps.records.placements.get(PLACEMENT);
  if (!found) throw new Error('no placement');
  return found;
};
const earned = (id = 'work-1', changes: Parameters<typeof aWork>[0] = {}) =>
  district.deps.records.work.put(
    aWork({
      id,
      platformId: launch().platformId,
      contextId: launch().contextId,
      moduleKey: MODULE,
      best: { attemptId: `attempt of ${id}`, score: 0.5, submittedAt: T0 },
      ...changes,
    }),
  );
const deliveries = async (id = 'work-1') => (await district.deps.records.work.get(id))?.deliveries ?? [];
const platform = (options: PlatformRecord['options']) =>
  district.deps.records.platforms.put({ ...aPlatform(), ...(options && { options }) });

describe('the column of a launch', () => {
  it('is the one that it names, and then nothing is looked for', async () => {
    await enter({ grades: named });

    expect(await placement()).toMatchObject({
      lineItem: named.lineItem,
      lineItemFrom: 'launch',
      lms: 'canvas',
    });
    expect(await seekColumns(district.deps)).toBe(0);
  });

  it('is missed in the preview of the link that has none, also where another link of the module has one', async () => {
    const other = { placementId: 'placement-2', resourceLinkId: 'link-2' };
    await enter();
    await enter({ ...other, grades: named });

    const missed = await openStep(district.deps, trainer(), MODULE);
    const there = await openStep(district.deps, trainer(other), MODULE);

    expect([missed, there]).toMatchObject([{ ungraded: true }, { ungraded: false }]);
  });

  it('is looked for when it names none, outside the launch, with what the launch granted', async () => {
    district.lms.search = { kind: 'found', lineItem: COLUMN };
    await earned();

    await enter();
    const during = district.lms.asked.searches.length;
    await seekColumns(district.deps);

    expect(during).toBe(0);
    expect(district.lms.asked.searches).toEqual([
      {
        platformId: launch().platformId,
        scopes: ['score', 'lineitem'],
        lineItems: CONTAINER,
        resourceLinkId: 'link-1',
        resourceId: MODULE,
      },
    ]);
    expect(await placement()).toMatchObject({ lineItem: COLUMN, lineItemFrom: 'search' });
    expect(await deliveries()).toMatchObject([{ state: 'pending', lineItem: COLUMN, lms: 'canvas' }]);
    expect(district.nudged).toContain(launch().platformId);
  });

  it('that was found stays when later launches name none, and is looked for no more', async () => {
    district.lms.search = { kind: 'found', lineItem: COLUMN };
    await enter();
    await seekColumns(district.deps);

    district.now += 2 * HOUR;
    const before = await placement();
    await enter();

    expect(await placement()).toEqual(before);
    expect(await seekColumns(district.deps)).toBe(0);
  });

  it('is looked for once an hour at most, sooner after a fault, and launches in between write nothing', async () => {
    await enter();
    await seekColumns(district.deps);
    const searched = await placement();

    await enter();
    const soon = [await placement(), await seekColumns(district.deps)];
    district.now += HOUR;
    district.lms.search = { kind: 'failed', reason: '503' };
    await enter();
    const later = await seekColumns(district.deps);
    district.now += 10 * 60_000;
    await enter();
    const afterFault = await seekColumns(district.deps);

    expect(soon).toEqual([searched, 0]);
    expect([later, afterFault]).toEqual([1, 1]);
    expect(await placement()).toMatchObject({ columnProblem: '503' });
  });

  it('is not looked for where the LMS says neither columns nor link', async () => {
    await enter({ grades: { scopes: ['score'] } });

    expect(await seekColumns(district.deps)).toBe(0);
  });

  it('stays when somebody who is no learner is told nothing of it, and goes when a learner is not', async () => {
    await enter({ grades: named });
    const before = await placement();
    const { grades: _none, ...untold } = trainer();

    await enterLaunch(district.deps, untold);
    const after = await placement();
    await enter({ grades: { scopes: ['score'] } });

    expect(after).toEqual(before);
    expect((await placement()).lineItem).toBeUndefined();
  });

  it('is nothing that a launch without a person could change', async () => {
    await enter({ grades: named });
    const before = await placement();

    await enter({ sub: '', role: 'observer', grades: { scopes: [] } });

    expect(await placement()).toEqual(before);
  });

  it('belongs to the module: a re-pointed link looks anew', async () => {
    district.lms.search = { kind: 'found', lineItem: COLUMN };
    await enter();
    await seekColumns(district.deps);
    await district.publish({ 'small/02-other.md': (await import('../builders/district.ts')).aModuleText() });

    await enter({ module: 'small/other' });

    expect(await placement()).toMatchObject({ moduleKey: 'small/other', columnDueAt: district.now });
    expect((await placement()).lineItem).toBeUndefined();
  });

  it('is created by itself only where the platform’s option says so', async () => {
    await platform({ lineItems: 'ask' });
    await enter();
    await seekColumns(district.deps);
    expect(district.lms.asked.creations).toEqual([]);

    await platform({ lineItems: 'create' });
    district.now += HOUR;
    await enter();
    await seekColumns(district.deps);
    expect(district.lms.asked.creations).toEqual(['ABC notes']);
    expect(await placement()).toMatchObject({ lineItem: 'https://lms.test/line/new' });
  });
});

describe('a trainer', () => {
  const create = (changes: Partial<Launch> = {}) => createColumn(district.deps, trainer(changes), PLACEMENT);

  it('creates the column, and what was earned before is sent there', async () => {
    await earned();
    await enter();

    expect(await create()).toEqual({ kind: 'made' });
    expect(await deliveries()).toMatchObject([{ state: 'pending', lineItem: 'https://lms.test/line/new' }]);
    expect(await create()).toEqual({ kind: 'known' });
  });

  it('and nine others at the same moment make one column', async () => {
    await enter();
    district.lms.creation = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { kind: 'found', lineItem: COLUMN };
    };

    const made = await Promise.all(Array.from({ length: 10 }, () => create()));

    expect(district.lms.asked.creations).toHaveLength(1);
    expect(made.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    expect(made.filter(({ kind }) => kind === 'known')).toHaveLength(9);
  });

  it('is told why there is none, and may try again', async () => {
    await enter();
    district.lms.creation = { kind: 'failed', reason: 'columns are off' };
    expect(await create()).toEqual({ kind: 'failed', problem: 'columns are off' });
    expect(await placement()).toMatchObject({ columnProblem: 'columns are off' });

    district.lms.creation = { kind: 'found', lineItem: COLUMN };
    expect(await create()).toEqual({ kind: 'made' });
    expect((await placement()).columnProblem).toBeUndefined();
  });

  it('who died in the middle of it keeps it from others for two minutes', async () => {
    await enter();
    district.lms.creation = () => new Promise(() => undefined);
    void create();
    await new Promise((resolve) => setTimeout(resolve, 50));
    district.lms.creation = { kind: 'found', lineItem: COLUMN };

    expect(await create()).toEqual({ kind: 'busy' });
    district.now += 120_000;
    expect(await create()).toEqual({ kind: 'made' });
  });

  it('of another context, and a learner, create nothing', async () => {
    await enter();

    await expect(create({ contextId: 'another' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(createColumn(district.deps, launch(), PLACEMENT)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(district.lms.asked.creations).toEqual([]);
  });

  it('lets grades wait until a learner passed, and changes it back', async () => {
    await earned('work-1', { deliveries: [], best: { attemptId: 'a', score: 0.5, submittedAt: T0 } });
    await earned('passed', { passedAt: T0, best: { attemptId: 'b', score: 0.9, submittedAt: T0 } });
    await enter({ grades: named });
    const set = (when: 'always' | 'passed') => setSendWhen(district.deps, trainer(), PLACEMENT, when);

    await set('passed');
    const on = [await deliveries(), await deliveries('passed')];
    await enter({ grades: named });
    const kept = await placement();
    await set('always');

    expect(on).toMatchObject([
      [{ state: 'stopped', reason: 'not-passed' }],
      [{ state: 'pending', score: 0.9 }],
    ]);
    expect(kept.sendWhen).toBe('passed');
    expect(await deliveries()).toMatchObject([{ state: 'pending', score: 0.5 }]);
  });
});

describe('a column that is gone', () => {
  const GONE = { kind: 'park', reason: 'line-item-gone', detail: '404' } as const;
  const old = aDelivery({ placementId: PLACEMENT, lineItem: named.lineItem });
  const deliver = () =>
    deliverScores(
      {
        ...district.deps,
        policy: { base: 1000, cap: 60_000, giveUpAfter: 86_400_000 },
        lease: 60_000,
        sendLimit: 10_000,
        health: createDeliveryHealth(),
        owner: 'worker',
        random: () => 1,
      },
      launch().platformId,
      new AbortController().signal,
    );
  const pending = (id = 'work-1') => earned(id, { dueAt: T0, deliveries: [old] });

  it('is looked for once, and the grade follows it to its new address', async () => {
    await enter({ grades: named });
    await Promise.all([pending('work-1'), pending('work-2')]);
    district.lms.outcome = GONE;
    district.lms.search = { kind: 'found', lineItem: COLUMN };

    await deliver();
    await deliver();
    const searches = await seekColumns(district.deps);

    expect(searches).toBe(1);
    expect(await deliveries('work-1')).toMatchObject([{ state: 'pending', lineItem: COLUMN }]);
    expect(await deliveries('work-2')).toMatchObject([{ state: 'pending', lineItem: COLUMN }]);
  });

  it('that is nowhere else leaves the grade parked until a launch', async () => {
    await platform({ lineItems: 'create' });
    await enter({ grades: named });
    await pending();
    district.lms.outcome = GONE;

    await deliver();
    await seekColumns(district.deps);

    expect(district.lms.asked.creations).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'parked', reason: 'line-item-gone' }]);
    expect(await seekColumns(district.deps)).toBe(0);
  });

  it('where the placement has another one by now, is left at once', async () => {
    await enter({ grades: named });
    await pending();
    await enter({ sub: 'user-2', grades: { ...named, lineItem: COLUMN } });
    district.lms.outcome = GONE;

    await deliver();

    expect(await deliveries()).toMatchObject([{ state: 'pending', lineItem: COLUMN }]);
  });
});
