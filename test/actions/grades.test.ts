import { compareGrades } from '../../src/actions/compare-grades.ts';
import { excuseLearner } from '../../src/actions/excuse-learner.ts';
import { keepLmsGrade } from '../../src/actions/keep-lms-grade.ts';
import { listGrades } from '../../src/actions/list-grades.ts';
import { listModuleGrades } from '../../src/actions/list-module-grades.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { refreshRoster } from '../../src/actions/refresh-roster.ts';
import { resendGrade } from '../../src/actions/resend-grade.ts';
import type { Launch } from '../../src/domain/launch.ts';
import type { Member } from '../../src/ports/roster.ts';
import { learnerKey, workKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aDelivery, aWork, T0 } from '../builders/work.ts';

const MODULE = 'small/module';
const MINUTE = 60_000;
const { platformId, contextId } = aLaunch();
const placementId = aLaunch().placementId ?? '';
const LINE_ITEM = 'https://lms.example/lineitems/1';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await district.deps.records.placements.insert({
    id: placementId,
    platformId,
    contextId,
    moduleKey: MODULE,
    title: 'Small',
    lineItem: LINE_ITEM,
    scopes: [],
  });
});
afterEach(() => district.close());

const trainer = (changes: Partial<Launch> = {}): Launch =>
  aLaunch({ role: 'trainer', sub: 'trainer-1', contextTitle: 'PD', ...changes });
const idOf = (sub: string) => learnerKey(platformId, sub);
const workIdOf = (sub: string) => workKey(idOf(sub), contextId, MODULE, false);

const receipt = { score: 0.8, at: T0, status: 200 };
const confirmed = aDelivery({ placementId, lineItem: LINE_ITEM, state: 'confirmed', receipt });
const held = { score: 0.95, maximum: 100 };
const asking = { ...confirmed, state: 'parked', reason: 'newer-grade', held } as const;

const here = (sub: string, changes: Parameters<typeof aWork>[0] = {}) =>
  district.deps.records.work.put(
    aWork({
      id: workIdOf(sub),
      platformId,
      contextId,
      moduleKey: MODULE,
      learnerId: idOf(sub),
      sub,
      learnerName: `Name of ${sub}`,
      attempts: 1,
      best: { attemptId: 'a', score: 0.8, submittedAt: T0 },
      deliveries: [confirmed],
      ...changes,
    }),
  );
const work = (sub: string) => district.deps.records.work.get(workIdOf(sub));
const form = (sub: string) => ({ moduleKey: MODULE, learnerId: idOf(sub), placementId });
const member = (sub: string, changes: Partial<Member> = {}): Member => ({
  sub,
  role: 'learner',
  active: true,
  ...changes,
});
const list = (page = 1, launch = trainer()) => listModuleGrades(district.deps, launch, MODULE, page);

describe('the list of learners', () => {
  it('joins whom the LMS lists and who was here; trainers and who left unseen are not in it', async () => {
    await Promise.all([here('pat'), here('gone')]);
    district.lms.roster = {
      kind: 'members',
      members: [
        member('pat', { name: 'Pat Lee' }),
        member('zoe', { name: 'Zoë Núñez' }),
        member('left', { active: false }),
        member('trainer-1', { role: 'trainer' }),
      ],
    };

    const page = await list();

    expect(page.learners.map(({ name, state, active }) => [name, state, active])).toEqual([
      ['Name of gone', 'submitted', false],
      ['Pat Lee', 'submitted', true],
      ['Zoë Núñez', 'new', true],
    ]);
    expect(page).toMatchObject({ total: 3, passed: 0, roster: { listed: true, readAt: T0, reading: false } });
  });

  it('is asked from the LMS once in a quarter of an hour, and shown with its age meanwhile', async () => {
    await list();
    district.now += 14 * MINUTE;
    const page = await list();

    expect(district.lms.asked.rosters).toEqual(['https://lms.example/memberships']);
    expect(page.roster).toMatchObject({ readAt: T0 });
  });

  it('that is old is shown at once and read anew behind the page', async () => {
    await list();
    district.now += 16 * MINUTE;
    let answer: () => void = () => undefined;
    district.lms.roster = () =>
      new Promise((resolve) => {
        answer = () => resolve({ kind: 'members', members: [member('new', { name: 'New' })] });
      });

    const before = await list();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await list();

    expect([before.total, before.roster.reading]).toEqual([0, true]);
    expect(after.learners.map(({ name }) => name)).toEqual(['New']);
  });

  it('is read once for many pages at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => list()));

    expect(district.lms.asked.rosters).toHaveLength(1);
  });

  it('falls back on those who were here, with the reason, and keeps what was read before', async () => {
    await here('pat');
    district.lms.roster = { kind: 'unavailable', reason: '403 off' };
    const never = await list();
    district.now += 2 * MINUTE;
    district.lms.roster = { kind: 'members', members: [member('zoe')] };
    await list();
    district.now += 20 * MINUTE;
    district.lms.roster = { kind: 'unavailable', reason: '503' };
    await list();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const kept = await list();

    expect(never).toMatchObject({ total: 1, roster: { listed: false, problem: '403 off' } });
    expect(kept).toMatchObject({ total: 2, roster: { listed: true, problem: '503' } });
  });

  it('can be asked for anew, once a minute', async () => {
    await list();
    district.now += 30_000;
    const soon = await refreshRoster(district.deps, trainer());
    district.now += 30_000;
    const later = await refreshRoster(district.deps, trainer());

    expect([soon, later]).toEqual(['read', 'read']);
    expect(district.lms.asked.rosters).toHaveLength(2);
  });

  it('without a roster service asks nobody', async () => {
    const { rosterUrl: _none, ...launch } = trainer();

    const page = await list(1, launch);

    expect(page.roster).toMatchObject({ listed: false, mayAsk: false });
    expect(district.lms.asked.rosters).toEqual([]);
  });

  it('has fifty on a page, those whose grade needs a person first', async () => {
    const many = Array.from({ length: 120 }, (_, id) =>
      member(`u${id}`, { name: `N${String(id).padStart(3, '0')}` }),
    );
    district.lms.roster = { kind: 'members', members: many };
    await here('u119', { deliveries: [asking], parked: 1 });

    const [first, last, beyond] = [await list(1), await list(3), await list(9)];

    expect([first.learners.length, last.learners.length, first.pages]).toEqual([50, 20, 3]);
    expect(first.learners.slice(0, 2).map(({ name }) => name)).toEqual(['N119', 'N000']);
    expect(first.stuck).toBe(1);
    expect(beyond.page).toBe(3);
  });

  it('takes a fixed number of questions to the store, however many learners there are', async () => {
    let asked = 0;
    const counting = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(collection, name) {
          const method: unknown = Reflect.get(collection, name);
          if (typeof method !== 'function') return method;
          return (...given: unknown[]) => {
            asked += 1;
            return Reflect.apply(method, collection, given);
          };
        },
      });
    const entries = Object.entries(district.deps.records).map(
      ([name, one]) => [name, counting(one)] as const,
    );
    const records = Object.fromEntries(entries) as unknown as District['deps']['records'];
    const count = async (): Promise<number> => {
      asked = 0;
      await listModuleGrades({ ...district.deps, records }, trainer(), MODULE, 1);
      return asked;
    };
    await list();
    const few = await count();
    for (let id = 0; id < 60; id++) await here(`u${id}`);

    expect(few).toBeGreaterThan(0);
    expect(await count()).toBe(few);
  });
});

describe('a trainer decides about a grade', () => {
  it('keeps the LMS’s', async () => {
    await here('pat', { deliveries: [asking], parked: 1 });

    await keepLmsGrade(district.deps, trainer(), form('pat'));

    expect(await work('pat')).toMatchObject({
      parked: 0,
      deliveries: [{ state: 'stopped', reason: 'kept', held }],
    });
  });

  it.each([
    ['where it asks', asking],
    ['where the LMS’s was kept', { ...asking, state: 'stopped', reason: 'kept' } as const],
  ])('sends ours over it, %s', async (_name, delivery) => {
    await here('pat', { deliveries: [delivery] });

    await resendGrade(district.deps, trainer(), form('pat'));

    expect(await work('pat')).toMatchObject({
      dueAt: T0 + 1000 > district.now ? district.now : district.now,
    });
    expect(await work('pat')).toMatchObject({ deliveries: [{ state: 'pending', overwrite: true }] });
    expect(district.nudged).toContain(platformId);
  });

  it('sends a confirmed one again, which is looked at first', async () => {
    await here('pat');

    await resendGrade(district.deps, trainer(), form('pat'));

    const [delivery] = (await work('pat'))?.deliveries ?? [];
    expect(delivery).toMatchObject({ state: 'pending', receipt });
    expect(delivery?.overwrite).toBeUndefined();
  });

  it('sends nothing of the excused, and nothing before passing', async () => {
    const waits = { ...confirmed, state: 'stopped', reason: 'not-passed' } as const;
    await here('excused', { excused: { at: T0, by: 't' } });
    await here('waiting', { deliveries: [waits] });

    await resendGrade(district.deps, trainer(), form('excused'));
    await resendGrade(district.deps, trainer(), form('waiting'));

    expect(await work('excused')).toMatchObject({ deliveries: [{ state: 'confirmed' }] });
    expect(await work('waiting')).toMatchObject({ deliveries: [{ state: 'stopped' }] });
  });
});

describe('a trainer excuses a learner', () => {
  const excuse = (sub: string, excused = true, launch = trainer()) =>
    excuseLearner(district.deps, launch, { moduleKey: MODULE, learnerId: idOf(sub), excused });

  it('whose pending grade then waits, and goes when the excuse is lifted', async () => {
    const pending = aDelivery({ placementId, lineItem: LINE_ITEM });
    await here('pat', { deliveries: [pending], dueAt: T0 });

    await excuse('pat');
    const during = await work('pat');
    await excuse('pat', false);

    expect(during).toMatchObject({
      excused: { by: trainer().learnerId },
      deliveries: [{ reason: 'excused' }],
    });
    expect(during?.dueAt).toBeUndefined();
    expect(await work('pat')).toMatchObject({ deliveries: [{ state: 'pending' }] });
    expect((await work('pat'))?.excused).toBeUndefined();
  });

  it('who is only listed by the LMS, and who then still counts as not started', async () => {
    district.lms.roster = { kind: 'members', members: [member('zoe', { name: 'Zoë' })] };
    await list();

    await excuse('zoe');

    expect(await work('zoe')).toMatchObject({ sub: 'zoe', learnerName: 'Zoë', preview: false });
    expect((await list()).learners).toMatchObject([{ name: 'Zoë', state: 'new', excused: true }]);
  });

  it('who reads so on the first page, and no longer when the excuse is lifted', async () => {
    const pat = aLaunch({ sub: 'pat', module: MODULE, custom: { module: MODULE } });
    const shown = async (number: number) => {
      const page = await openStep(district.deps, pat, MODULE, number);
      return page !== 'submitted' && page.excused === true;
    };
    await openStep(district.deps, pat, MODULE, 1);

    await excuse('pat');
    const excused = [await shown(1), await shown(2)];
    await excuse('pat', false);

    expect(excused).toEqual([true, false]);
    expect(await shown(1)).toBe(false);
  });

  it('whom nobody knows: refused', async () => {
    await expect(excuse('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(excuse('nobody', false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('comparing with the gradebook', () => {
  const compare = () => compareGrades(district.deps, trainer(), MODULE);
  const inLms = (score: number) => ({ score, maximum: 100 });

  it('asks the LMS once for a column, and parks what a person changed', async () => {
    await Promise.all(['same', 'more', 'none'].map((sub) => here(sub)));
    await here('preview', { preview: true });
    district.lms.grades = { same: inLms(0.8), more: inLms(0.95) };

    expect(await compare()).toEqual({ kind: 'compared', changed: 2 });
    expect(district.lms.asked.held).toEqual([{ platformId, scopes: [], lineItem: LINE_ITEM }]);
    expect(await work('same')).toMatchObject({ deliveries: [{ state: 'confirmed' }] });
    expect(await work('more')).toMatchObject({ parked: 1, deliveries: [{ ...asking }] });
    expect(await work('none')).toMatchObject({
      deliveries: [{ reason: 'newer-grade', held: { maximum: 100 } }],
    });
  });

  it('asks no more where the LMS holds again what it confirmed', async () => {
    await here('pat', { deliveries: [asking], parked: 1 });
    district.lms.grades = { pat: inLms(0.8) };

    expect(await compare()).toEqual({ kind: 'compared', changed: 0 });
    expect(await work('pat')).toMatchObject({ parked: 0, deliveries: [{ state: 'confirmed' }] });
  });

  it('says when the LMS does not let us look', async () => {
    await here('pat');
    district.lms.grades = undefined;

    expect(await compare()).toEqual({ kind: 'unreadable' });
    expect(await work('pat')).toMatchObject({ deliveries: [{ state: 'confirmed' }] });
  });
});

describe('the modules of a context', () => {
  it('come in the library’s order, with what needs a hand', async () => {
    await here('pat', { deliveries: [asking], parked: 1 });
    await here('zoe', { deliveries: [asking], parked: 1, preview: true });
    await district.deps.records.placements.insert({
      id: 'b'.repeat(40),
      platformId,
      contextId,
      moduleKey: 'gone/module',
      title: 'An old one',
      scopes: [],
    });

    expect(await listGrades(district.deps, trainer())).toEqual({
      contextTitle: 'PD',
      modules: [
        { key: MODULE, title: 'Small module', stuck: 1, withoutColumn: 0 },
        { key: 'gone/module', title: 'An old one', stuck: 0, withoutColumn: 1 },
      ],
    });
  });
});

describe('promise: a trainer sees and changes the own contexts only', () => {
  const elsewhere = trainer({ contextId: 'another context' });
  const { deps } = { deps: () => district.deps };
  const verbs: [string, (launch: Launch) => Promise<unknown>][] = [
    ['list', (launch) => list(1, launch)],
    ['send again', (launch) => resendGrade(deps(), launch, form('pat'))],
    ['keep', (launch) => keepLmsGrade(deps(), launch, form('pat'))],
    ['excuse', (launch) => excuseLearner(deps(), launch, { ...form('pat'), excused: true })],
    ['compare', (launch) => compareGrades(deps(), launch, MODULE)],
  ];

  it.each(verbs)('%s', async (_name, verb) => {
    const before = await here('pat', { deliveries: [asking], parked: 1 });

    await expect(verb(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verb(aLaunch())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(verb(trainer({ role: 'observer' }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await work('pat')).toEqual(before);
  });

  it('the overview shows no placement of another context', async () => {
    expect(await listGrades(district.deps, elsewhere)).toMatchObject({ modules: [] });
    await expect(listGrades(district.deps, aLaunch())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(refreshRoster(district.deps, aLaunch())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
