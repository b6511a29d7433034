import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readReview } from '../../src/actions/read-review.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const MODULE = 'small/module';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const pat = (changes: Partial<Launch> = {}) =>
  aLaunch({ module: MODULE, sub: 'pat', name: 'Pat Lee', ...changes });
const trainer = (changes: Partial<Launch> = {}) =>
  aLaunch({ module: MODULE, sub: 'trainer-1', role: 'trainer', ...changes });
const review = (changes: Partial<Launch> = {}) =>
  trainer({ message: 'submission-review', reviewOf: 'pat', ...changes });

/** Answers every graded item with this option; the id of the attempt. */
async function take(option: string): Promise<string> {
  await openStep(district.deps, pat(), MODULE);
  await startAttempt(district.deps, pat(), MODULE);
  let attemptId = '';
  for (let number = 1; number < 20; number++) {
    const page = await openStep(district.deps, pat(), MODULE, number).catch(() => 'submitted' as const);
    if (page === 'submitted') break;
    if (page.item?.mode !== 'graded') continue;
    attemptId = page.attemptId;
    const form = { moduleKey: MODULE, attemptId, itemId: page.item.item.id, fields: { answer: option } };
    if ((await answerItem(district.deps, pat(), form)).submitted) break;
  }
  return attemptId;
}

async function takeTwo(): Promise<[string, string]> {
  await enterLaunch(district.deps, pat());
  const first = await take('1');
  district.now += 60_000;
  return [first, await take('0')];
}

const read = (attemptId?: string, launch = trainer()) =>
  readReview(district.deps, launch, MODULE, pat().learnerId, attemptId);

describe('a learner’s work, for a trainer of the context', () => {
  it('has every attempt, the newest first, and explains the latest', async () => {
    const [first, second] = await takeTwo();

    const page = await read();

    expect(page).toMatchObject({
      name: 'Pat Lee',
      moduleTitle: 'Small module',
      best: 1,
      attempts: [
        { id: second, number: 2, score: 1, passed: true },
        { id: first, number: 1, score: 0, passed: false },
      ],
      shown: { id: second, rightCount: 2, itemCount: 2 },
    });
    expect(page.shown?.items).toHaveLength(2);
    expect(page.shown?.items[0]?.answered.lines.some(({ chosen, right }) => chosen && right)).toBe(true);
  });

  it('explains the attempt that is asked for, on the version that it was made on', async () => {
    const [first] = await takeTwo();
    await district.publish({ 'small/01-module.md': '---\ntitle: New\nminutes: 2\n---\n\nNew text.\n' });

    const page = await read(first);

    expect(page.shown).toMatchObject({ id: first, score: 0, rightCount: 0, itemCount: 2 });
    expect(page.shown?.items[0]?.item.stemText).toMatch(/^What is right in q\d\?$/);
  });

  it('is empty before the first submission', async () => {
    await enterLaunch(district.deps, pat());

    expect(await read()).toMatchObject({ attempts: [], grades: [] });
    expect((await read()).shown).toBeUndefined();
  });

  it('is not shown to trainers of other contexts, to learners and to observers', async () => {
    const [first] = await takeTwo();

    await expect(read(undefined, trainer({ contextId: 'another' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(read(undefined, pat())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(read(undefined, trainer({ role: 'observer' }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      readReview(district.deps, trainer(), MODULE, trainer().learnerId, first),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('where a submission review leads', () => {
  const enter = (launch: Launch) => enterLaunch(district.deps, launch);
  const REVIEW = { page: 'review', moduleKey: MODULE, learnerId: pat().learnerId };

  it('a trainer to the learner’s work, also where the launch names no module', async () => {
    await takeTwo();

    expect(await enter(review())).toEqual(REVIEW);
    const { module: _none, ...unnamed } = review();
    expect(await enter(unnamed)).toEqual(REVIEW);
  });

  it('from SpeedGrader to the attempt that was submitted', async () => {
    const [first] = await takeTwo();
    const { reviewOf: _none, ...speedGrader } = review({ reviewAttempt: first });

    expect(await enter(speedGrader)).toEqual({ ...REVIEW, attemptId: first });
    expect(await enter({ ...speedGrader, sub: 'pat', learnerId: pat().learnerId, role: 'learner' })).toEqual({
      page: 'result',
      moduleKey: MODULE,
    });
  });

  it('makes no placement of the link that it came from, and no work of the trainer', async () => {
    await takeTwo();
    const before = await district.deps.records.placements.count({ platformId: pat().platformId });

    await enter(review({ placementId: 'f'.repeat(40), grades: { scopes: [], lineItem: 'https://x/1' } }));

    expect(await district.deps.records.placements.count({ platformId: pat().platformId })).toBe(before);
  });

  it.each([
    ['another learner', { role: 'learner', sub: 'zoe', learnerId: aLaunch({ sub: 'zoe' }).learnerId }],
    ['an observer', { role: 'observer' }],
    ['nobody', { role: 'observer', sub: '' }],
  ] as const)('%s nowhere', async (_name, changes) => {
    const [first] = await takeTwo();

    await expect(enter(review(changes))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(enter(review({ ...changes, reviewAttempt: first }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('a trainer of another context, or platform, nowhere', async () => {
    const [first] = await takeTwo();

    for (const changes of [{ contextId: 'another' }, { platformId: 'another' }])
      await expect(enter(review({ ...changes, reviewAttempt: first }))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('of a link that nobody ever opened nowhere', async () => {
    const { module: _none, ...unnamed } = review({ placementId: 'f'.repeat(40) });

    await expect(enter(unnamed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('who is not named is not noted, and reads', async () => {
  const nobody = aLaunch({ module: MODULE, sub: '', role: 'observer' });

  expect(await enterLaunch(district.deps, nobody)).toEqual({ page: 'module', moduleKey: MODULE });
  expect(await openStep(district.deps, nobody, MODULE)).toMatchObject({
    standing: 'read-only',
    attemptId: '',
  });
  expect(await district.deps.records.learners.count({})).toBe(0);
  expect(await district.deps.records.work.count({})).toBe(0);
});
