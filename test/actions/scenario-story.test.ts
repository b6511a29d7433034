import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { grantTry } from '../../src/actions/grant-try.ts';
import { listModuleGrades } from '../../src/actions/list-module-grades.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readResult } from '../../src/actions/read-result.ts';
import { readReview } from '../../src/actions/read-review.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import type { StepPage } from '../../src/actions/views.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aScenarioText } from '../builders/scenario.ts';

const KEY = 'small/module';
const FILE = 'small/01-module.md';
const launch = aLaunch({ module: KEY, custom: { module: KEY } });
const trainer = aLaunch({ module: KEY, role: 'trainer', sub: 'trainer-1', learnerId: 'trainer-1' });

const aModule = (frontMatter = '', extra = ''): string =>
  aModuleText({ frontMatter, extra }).replace('## Quiz', `${aScenarioText()}\n## Quiz`);

let district: District;
const start = async (frontMatter = ''): Promise<void> => {
  district = await aDistrict({ [FILE]: aModule(frontMatter) });
  await enterLaunch(district.deps, launch);
};
afterEach(() => district.close());

async function pages(): Promise<StepPage[]> {
  const first = await openStep(district.deps, launch, KEY);
  if (first === 'submitted') throw new Error('nothing is open');
  const found: StepPage[] = [];
  for (let number = 1; number <= first.total; number++) {
    const page = await openStep(district.deps, launch, KEY, number);
    if (page !== 'submitted') found.push(page);
  }
  return found;
}

async function scenarioPage(): Promise<StepPage> {
  const page = (await pages()).find((candidate) => candidate.item?.item.type === 'scenario');
  if (!page) throw new Error('no scenario');
  return page;
}

const post = (page: StepPage, fields: Record<string, string>) =>
  answerItem(district.deps, launch, {
    moduleKey: KEY,
    attemptId: page.attemptId,
    itemId: page.item?.item.id ?? '',
    fields,
  });

/** Plays the tries, each a list of choices. */
async function play(...tries: number[][]): Promise<StepPage> {
  const page = await scenarioPage();
  for (const [round, choices] of tries.entries())
    for (const [turn, choice] of choices.entries())
      await post(page, { turn: `${round + 1}.${turn + 1}`, answer: String(choice) });
  return page;
}

/** Option 0 is right. */
async function takeQuiz(...options: number[]): Promise<void> {
  const quiz = (await pages()).filter((page) => page.screen.kind === 'quiz');
  expect(quiz).toHaveLength(options.length);
  for (const [index, page] of quiz.entries()) await post(page, { answer: String(options[index]) });
}

const work = async () => {
  const found = await district.deps.records.work.get(workKey(launch.learnerId, launch.contextId, KEY, false));
  if (!found) throw new Error('no work');
  return found;
};

const retry = () => startAttempt(district.deps, launch, KEY);
const result = async () => {
  const page = await readResult(district.deps, launch, KEY);
  if (!page) throw new Error('no result');
  return page;
};

describe('playing a scenario', () => {
  beforeEach(() => start());

  it('stores each choice when it is made, and goes on where it was left', async () => {
    const page = await scenarioPage();

    const done = await post(page, { turn: '1.1', answer: '1' });

    expect(done).toEqual({ step: page.number, submitted: false, empty: false });
    expect((await work()).current).toMatchObject({
      answers: [],
      underway: { 'a-scenario': { kind: 'path', tries: [[1]] } },
    });
    expect((await scenarioPage()).item).toMatchObject({ underway: { tries: [[1]] } });
  });

  it('locks the whole once the first try was right, and the map is shown', async () => {
    await play([0, 0]);

    expect((await work()).current).toMatchObject({
      underway: {},
      answers: [{ itemId: 'a-scenario', score: 1, right: true }],
    });
    const { item } = await scenarioPage();
    expect(item?.answer?.answered.story?.map).toHaveLength(3);
  });

  it('asks for a second try after a first that was not right, and scores the first', async () => {
    await play([1, 1]);
    expect((await scenarioPage()).item?.answer).toBeUndefined();

    await play([1, 1], [0, 0]);

    expect((await work()).current?.answers).toMatchObject([{ score: 0.25, right: false }]);
    expect((await scenarioPage()).item?.answer?.answered.story?.tries).toMatchObject([
      { right: false },
      { right: true },
    ]);
  });

  it('counts a choice once, however often and from wherever it is sent', async () => {
    const page = await scenarioPage();
    const posts = Array.from({ length: 6 }, (_, index) =>
      post(page, { turn: '1.1', answer: `${index % 3}` }),
    );

    const outcomes = await Promise.all(posts);

    const kept = (await work()).current?.underway?.['a-scenario'];
    expect(kept).toMatchObject({ tries: [[expect.any(Number)]] });
    expect(outcomes.filter(({ earlier }) => earlier)).toHaveLength(4);
  });

  it('says that another choice was made before, and keeps it', async () => {
    const page = await play([1]);

    expect(await post(page, { turn: '1.1', answer: '0' })).toMatchObject({ earlier: true, empty: false });
    expect((await work()).current?.underway).toEqual({ 'a-scenario': { kind: 'path', tries: [[1]] } });
  });

  it('asks again when nothing was chosen, and refuses a choice that no page asks for', async () => {
    const page = await play([1]);

    expect(await post(page, { turn: '1.2' })).toMatchObject({ empty: true });
    for (const turn of ['2.1', '1.9', '', '3.1'])
      await expect(post(page, { turn, answer: '0' })).rejects.toMatchObject({ code: 'FORM_INVALID' });
    await expect(post({ ...page, attemptId: 'other' }, { turn: '1.2', answer: '0' })).rejects.toMatchObject({
      code: 'ANSWER_STALE',
    });
    expect((await work()).current?.underway).toEqual({ 'a-scenario': { kind: 'path', tries: [[1]] } });
  });

  it('answers a repeat of the last choice as the first time, also after the submission', async () => {
    await takeQuiz(0, 0);
    const page = await play([0, 0]);

    expect(await post(page, { turn: '1.2', answer: '0' })).toMatchObject({ submitted: true, empty: false });
    expect(await post(page, { turn: '1.2', answer: '1' })).toMatchObject({ submitted: true, earlier: true });
    expect(await work()).toMatchObject({ attempts: 1, latest: { score: 1, passed: true } });
  });

  it('follows the file until the first choice, and then stays on its version', async () => {
    await scenarioPage();
    const first = (await work()).current?.moduleVersion;
    await district.publish({ [FILE]: aModule('', 'A new sentence.') });
    await play([1]);
    const second = (await work()).current?.moduleVersion;

    await district.publish({ [FILE]: aModule('', 'Another sentence.') });
    await play([1, 1], [0, 0]);

    expect(second).not.toBe(first);
    expect((await work()).current).toMatchObject({ moduleVersion: second, answers: [{ score: 0.25 }] });
  });
});

describe('the score of a module with a scenario', () => {
  beforeEach(() => start());

  it('is that of scenario and quiz together', async () => {
    await play([1, 1], [0, 0]);
    await takeQuiz(0, 0);

    expect((await work()).latest?.score).toBeCloseTo(2.25 / 3);
    expect(await result()).toMatchObject({
      passed: false,
      parts: [
        { kind: 'scenario', score: 0.25, mastered: true, carried: false },
        { kind: 'quiz', score: 1, rightCount: 2, itemCount: 2, carried: false },
      ],
    });
  });

  it('asks only the part that is not passed again; the rest counts on', async () => {
    await play([1, 1], [0, 0]);
    await takeQuiz(0, 0);
    expect((await result()).retryAsks).toEqual(['scenario']);

    await retry();
    expect((await pages()).filter((page) => page.screen.kind === 'quiz')).toEqual([]);
    await play([0, 0]);

    expect(await work()).toMatchObject({
      attempts: 2,
      latest: { score: 1, passed: true },
      best: { score: 1 },
    });
    expect(await result()).toMatchObject({
      parts: [
        { kind: 'scenario', carried: false },
        { kind: 'quiz', score: 1, carried: true },
      ],
      items: [{ item: { type: 'scenario' } }, { carried: true }, { carried: true }],
    });
  });

  it('asks the quiz again with fresh questions while the scenario counts on', async () => {
    await play([0, 0]);
    await takeQuiz(1, 1);
    const asked = (await work()).latest?.answers.map(({ itemId }) => itemId) ?? [];

    await retry();

    const drawn = (await work()).current?.items ?? [];
    expect(drawn).toHaveLength(2);
    expect(drawn.filter((id) => asked.includes(id))).toEqual([]);
    await takeQuiz(0, 0);
    expect((await work()).latest).toMatchObject({ score: 1, passed: true });
  });

  it('carries over by the item, with the points it had, when the file changes in between', async () => {
    await play([0, 0]);
    await takeQuiz(1, 1);
    await district.publish({ [FILE]: aModule('pass: 90%\n', 'Other words.') });

    await retry();
    await takeQuiz(0, 1);

    expect((await work()).latest?.score).toBeCloseTo(2 / 3);
    expect((await result()).parts).toMatchObject([{ kind: 'scenario', score: 1, carried: true }, {}]);
  });

  it('asks everything when the part that is left is gone from the file, and after a pass', async () => {
    await play([1, 1], [1, 1]);
    await takeQuiz(0, 0);
    await district.publish({ [FILE]: aModuleText() });

    await retry();
    await takeQuiz(0, 0);
    await retry();

    expect((await work()).current).not.toHaveProperty('carried');
    expect((await work()).current?.items).toHaveLength(2);
  });
});

describe('mastery', () => {
  const MASTERY = 'mastery: yes\npass: 60%\n';
  beforeEach(() => start(MASTERY));

  it('caps what the LMS gets just below the pass mark until the scenario was right by its second try', async () => {
    await play([1, 1], [1, 1]);
    await takeQuiz(0, 0);

    const failed = await work();
    expect(failed.latest).toMatchObject({ score: 0.75, passed: false, unmastered: true });
    expect(failed.passedAt).toBeUndefined();
    expect(failed.deliveries).toMatchObject([{ score: 0.59, state: 'pending' }]);
    expect(await result()).toMatchObject({ unmastered: true, capped: 0.59, retryAsks: ['scenario'] });
  });

  it('lifts the cap with the pass: the scenario alone is asked again', async () => {
    await play([1, 1], [1, 1]);
    await takeQuiz(0, 0);
    await retry();
    await play([1, 1], [0, 0]);

    const passed = await work();
    expect(passed.latest).toMatchObject({ score: 0.75, passed: true });
    expect(passed.latest).not.toHaveProperty('unmastered');
    expect(passed.passedAt).toBe(district.now);
    expect(passed.best).toMatchObject({ score: 0.75 });
    expect(passed.deliveries).toMatchObject([{ score: 0.75, state: 'pending' }]);
    expect(await result()).not.toHaveProperty('capped');
  });

  it('is there when the second try is right, without a cap', async () => {
    await play([1, 1], [0, 0]);
    await takeQuiz(0, 0);

    expect(await work()).toMatchObject({ latest: { passed: true }, best: { score: 0.75 } });
  });

  it('does not make up for points that are missing', async () => {
    await play([0, 0]);
    await takeQuiz(1, 1);

    const failed = await work();
    expect(failed.latest).toMatchObject({ passed: false });
    expect(failed.best?.score).toBeCloseTo(1 / 3);
    expect(await result()).toMatchObject({ unmastered: false, retryAsks: ['quiz'] });
  });
});

describe('attempts that are used up', () => {
  beforeEach(() => start('attempts: 1\n'));

  const fail = async () => {
    await play([1, 1], [1, 1]);
    await takeQuiz(1, 1);
  };
  const form = { moduleKey: KEY, learnerId: launch.learnerId };
  const row = async () => (await listModuleGrades(district.deps, trainer, KEY, 1)).learners[0];

  it('end the tries until a trainer grants one more', async () => {
    await fail();
    expect(await result()).toMatchObject({ mayRetry: false, triesLeft: 0 });
    await expect(retry()).rejects.toMatchObject({ code: 'FORBIDDEN', facts: { attempts: '1' } });
    expect(await row()).toMatchObject({ usedUp: true });

    await grantTry(district.deps, trainer, form);

    expect(await row()).toMatchObject({ usedUp: false });
    expect(await result()).toMatchObject({ mayRetry: true, triesLeft: 1 });
    expect((await work()).grants).toEqual([{ at: district.now, by: 'trainer-1' }]);
    await retry();
    await fail();
    expect(await work()).toMatchObject({ attempts: 2 });
    await expect(retry()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('get one more try from one grant, however often it is sent', async () => {
    await fail();

    await Promise.all([1, 2, 3].map(() => grantTry(district.deps, trainer, form)));

    expect((await work()).grants).toHaveLength(1);
  });

  it('are granted by trainers of the context only', async () => {
    await fail();
    const elsewhere = aLaunch({ ...trainer, contextId: 'another-context' });

    await expect(grantTry(district.deps, launch, form)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(grantTry(district.deps, elsewhere, form)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await work()).grants).toBeUndefined();
  });
});

describe('a trainer who looks at the answers', () => {
  it('sees both tries, the map, and what carried over', async () => {
    await start();
    await play([1, 1], [0, 0]);
    await takeQuiz(0, 0);
    await retry();
    await play([0, 0]);

    const { shown } = await readReview(district.deps, trainer, KEY, launch.learnerId);

    expect(shown).toMatchObject({
      score: 1,
      rightCount: 3,
      itemCount: 3,
      parts: [{ kind: 'scenario' }, { kind: 'quiz', carried: true }],
    });
    expect(shown?.items[0]?.answered.story).toMatchObject({
      tries: [{ right: true, turns: [{ choice: 'The best choice' }, {}] }],
      map: [{ place: 1 }, { place: 2 }, { heading: 'A detour' }],
    });
  });
});
