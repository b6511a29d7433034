import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { listContext } from '../../src/actions/list-context.ts';
import { listLibrary } from '../../src/actions/list-library.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readResult } from '../../src/actions/read-result.ts';
import { showAnswer } from '../../src/actions/show-answer.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import type { StepPage } from '../../src/actions/views.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { until } from '../builders/until.ts';

const KEY = 'small/module';
const launch = aLaunch({ module: KEY, custom: { module: KEY } });
const trainer = aLaunch({ module: KEY, role: 'trainer', sub: 'trainer-1', learnerId: 'trainer-1' });
const observer = aLaunch({ module: KEY, role: 'observer', sub: 'observer-1', learnerId: 'observer-1' });

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await enterLaunch(district.deps, launch);
});
afterEach(() => district.close());

const step = async (number?: number, by: Launch = launch): Promise<StepPage> => {
  const page = await openStep(district.deps, by, KEY, number);
  if (page === 'submitted') throw new Error('nothing is open');
  return page;
};

async function pages(by: Launch = launch): Promise<StepPage[]> {
  const { total } = await step(undefined, by);
  const found: StepPage[] = [];
  for (let number = 1; number <= total; number++) found.push(await step(number, by));
  return found;
}

const quizPages = async (by: Launch = launch): Promise<StepPage[]> =>
  (await pages(by)).filter((page) => page.item?.mode === 'graded');

const answer = (page: StepPage, option: number, by: Launch = launch) =>
  answerItem(district.deps, by, {
    moduleKey: KEY,
    attemptId: page.attemptId,
    itemId: page.item?.item.id ?? '',
    fields: { [ANSWER_FIELD]: String(option) },
  });

async function takeQuiz(options: readonly number[], by: Launch = launch): Promise<void> {
  const quiz = await quizPages(by);
  for (const [index, page] of quiz.entries()) await answer(page, options[index] ?? 0, by);
}

const work = (by: Launch = launch) =>
  district.deps.records.work.get(workKey(by.learnerId, by.contextId, KEY, by.role === 'trainer'));

describe('a launch', () => {
  it('notes learner, context and placement once, and nothing more while nothing changes', async () => {
    const { learners, placements } = district.deps.records;
    await enterLaunch(district.deps, launch);

    expect(await learners.get(launch.learnerId)).toMatchObject({ version: 1, name: 'Pat Para' });
    expect(await placements.get(launch.placementId ?? '')).toMatchObject({ version: 1, moduleKey: KEY });
  });

  it('leads to the module, and without one a trainer to the library and a learner to the list', async () => {
    const { module: _module, ...without } = launch;

    expect(await enterLaunch(district.deps, launch)).toEqual({ page: 'module', moduleKey: KEY });
    expect(await enterLaunch(district.deps, { ...without, role: 'trainer' })).toEqual({ page: 'library' });
    expect(await enterLaunch(district.deps, without)).toEqual({ page: 'context' });
    expect(await enterLaunch(district.deps, { ...launch, page: 'me' })).toEqual({ page: 'me' });
  });

  it('says which module is unknown and which are near', async () => {
    const wrong = { ...launch, module: 'small/modul' };

    await expect(enterLaunch(district.deps, wrong)).rejects.toMatchObject({
      code: 'MODULE_UNKNOWN',
      facts: { module: 'small/modul', nearest: KEY },
    });
  });
});

describe('walking through a module', () => {
  it('shows screens and items one by one, the quiz drawing what it should', async () => {
    const all = await pages();

    expect(all.map((page) => [page.screen.kind, page.item?.mode])).toEqual([
      ['opening', undefined],
      ['warm-up', 'practice'],
      ['text', undefined],
      ['check', 'practice'],
      ['quiz', 'graded'],
      ['quiz', 'graded'],
    ]);
    expect(all[0]?.minutesLeft).toBeGreaterThan(0);
    expect(all.at(-1)).toMatchObject({ minutesLeft: 0, finished: false, unanswered: 5 });
    expect(all.at(-1)?.next).toBeUndefined();
  });

  it('resumes exactly where the learner left off', async () => {
    await step(3);

    expect((await step()).number).toBe(3);
  });

  it('shows options in the same order on every visit', async () => {
    const [first] = await quizPages();
    const again = await step(first?.number);

    expect(again.item?.order).toEqual(first?.item?.order);
    expect([...(first?.item?.order ?? [])].sort()).toEqual([0, 1, 2]);
  });

  it('refuses a module that is not placed in this context', async () => {
    await district.publish({ 'small/02-other.md': aModuleText() });

    await expect(openStep(district.deps, launch, 'small/other')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('knows no step behind the last', async () => {
    await expect(step(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('practice', () => {
  it('stays open until it is right, and never counts', async () => {
    const page = (await pages()).find((candidate) => candidate.screen.kind === 'check');
    if (!page) throw new Error('no check');

    await answer(page, 1);
    const wrong = await step(page.number);
    await answer(page, 0);
    const right = await step(page.number);
    await answer(page, 2);

    expect(wrong.item?.answer).toMatchObject({ right: false, open: true, tries: 1 });
    expect(right.item?.answer).toMatchObject({ right: true, open: false, tries: 2 });
    expect((await step(page.number)).item?.answer).toMatchObject({ right: true, tries: 2 });
    expect((await work())?.current?.answers).toEqual([]);
  });

  it('shows the answer when asked to', async () => {
    const page = (await pages()).find((candidate) => candidate.screen.kind === 'warm-up');
    if (!page) throw new Error('no warm-up');
    const form = { moduleKey: KEY, attemptId: page.attemptId, itemId: page.item?.item.id ?? '' };

    expect(await showAnswer(district.deps, launch, form)).toEqual({ step: page.number });

    expect((await step(page.number)).item?.answer).toMatchObject({ shown: true, open: false });
  });
});

describe('answering the quiz', () => {
  it('locks each answer; a repeat and a second tab change nothing', async () => {
    const [first] = await quizPages();
    if (!first) throw new Error('no quiz');

    const one = await answer(first, 0);
    const two = await answer(first, 1);

    expect([one, two]).toEqual([
      { step: first.number, submitted: false, empty: false },
      { step: first.number, submitted: false, empty: false, earlier: true },
    ]);
    expect((await work())?.current?.answers).toMatchObject([{ response: { options: [0] }, right: true }]);
  });

  it('stores nothing when nothing was chosen, or an option that does not exist', async () => {
    const [first] = await quizPages();
    if (!first) throw new Error('no quiz');

    expect(await answer(first, 17)).toMatchObject({ empty: true });
    expect((await work())?.current?.answers).toEqual([]);
  });

  it('submits with the last answer: score, attempt record, delivery, nudge', async () => {
    await takeQuiz([0, 1]);

    const done = await work();
    expect(done).toMatchObject({ attempts: 1, best: { score: 0.5 }, unfiled: [] });
    expect(done?.current).toBeUndefined();
    expect(done?.passedAt).toBeUndefined();
    expect(done?.deliveries).toMatchObject([
      { score: 0.5, state: 'pending', lineItem: launch.grades?.lineItem },
    ]);
    expect(await district.deps.records.attempts.get(done?.latest?.id ?? '')).toMatchObject({ score: 0.5 });
    expect(district.nudged).toContain(launch.platformId);
    expect(await openStep(district.deps, launch, KEY)).toBe('submitted');
  });

  it('answers a repeat of the last answer as the first time', async () => {
    const quiz = await quizPages();
    for (const page of quiz) await answer(page, 0);
    const last = quiz.at(-1);
    if (!last) throw new Error('no quiz');

    expect(await answer(last, 1)).toEqual({
      step: last.number,
      submitted: true,
      empty: false,
      earlier: true,
    });
    expect(await work()).toMatchObject({ attempts: 1, best: { score: 1 } });
  });

  it('submits once when the last answer arrives ten times at once', async () => {
    const quiz = await quizPages();
    const last = quiz.at(-1);
    for (const page of quiz.slice(0, -1)) await answer(page, 0);
    if (!last) throw new Error('no quiz');

    await Promise.all(Array.from({ length: 10 }, () => answer(last, 0)));

    expect(await work()).toMatchObject({ attempts: 1 });
    expect(await district.deps.records.attempts.count({ learnerId: launch.learnerId })).toBe(1);
  });

  it('refuses a page of an attempt that is over, and an item that was not drawn', async () => {
    const quiz = await quizPages();
    const [first] = quiz;
    if (!first) throw new Error('no quiz');
    const drawn = new Set(quiz.map((page) => page.item?.item.id));
    const other = ['q1', 'q2', 'q3', 'q4'].find((id) => !drawn.has(id)) ?? '';
    const form = {
      moduleKey: KEY,
      attemptId: first.attemptId,
      itemId: other,
      fields: { [ANSWER_FIELD]: '0' },
    };

    await expect(answerItem(district.deps, launch, form)).rejects.toMatchObject({ code: 'FORM_INVALID' });
    await takeQuiz([0, 0]);
    await startAttempt(district.deps, launch, KEY);
    await takeQuiz([0, 0]);
    await expect(answer(first, 0)).rejects.toMatchObject({ code: 'ANSWER_STALE' });
  });
});

describe('further attempts', () => {
  it('begin at the first open item and draw what was not asked yet', async () => {
    const asked = (await quizPages()).map((page) => page.item?.item.id);
    await takeQuiz([0, 1]);

    const begun = await startAttempt(district.deps, launch, KEY);

    expect(begun).toEqual({ step: 5 });
    expect((await work())?.current?.items.filter((id) => asked.includes(id))).toEqual([]);
  });

  it('then draw what was missed', async () => {
    await takeQuiz([0, 1]);
    const missed = (await work())?.latest?.answers.find((given) => !given.right)?.itemId;
    await startAttempt(district.deps, launch, KEY);
    await takeQuiz([0, 0]);

    await startAttempt(district.deps, launch, KEY);

    expect((await work())?.current?.items).toContain(missed);
  });

  it('keep the best score; a worse attempt sends nothing', async () => {
    await takeQuiz([0, 0]);
    const before = await work();
    await startAttempt(district.deps, launch, KEY);
    await takeQuiz([1, 1]);

    const after = await work();
    expect(after).toMatchObject({ attempts: 2, best: { score: 1 }, latest: { score: 0 } });
    expect(after?.deliveries).toEqual(before?.deliveries);
    expect(after?.passedAt).toBe(before?.passedAt);
  });

  it('end when the module allows no more', async () => {
    await district.publish({ 'small/01-module.md': aModuleText({ frontMatter: 'attempts: 1\n' }) });
    await takeQuiz([1, 1]);

    await expect(startAttempt(district.deps, launch, KEY)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await readResult(district.deps, launch, KEY)).toMatchObject({ mayRetry: false });
  });
});

describe('the result', () => {
  it('explains every item and says what the LMS was told', async () => {
    await takeQuiz([0, 1]);

    const result = await readResult(district.deps, launch, KEY);

    expect(result).toMatchObject({
      score: 0.5,
      passed: false,
      rightCount: 1,
      itemCount: 2,
      mayRetry: true,
      ungraded: false,
    });
    expect(result?.grades).toMatchObject([{ placementTitle: 'ABC notes', delivery: { state: 'pending' } }]);
    expect(result?.items.flatMap((item) => item.answered.lines).every((line) => line.feedback)).toBe(true);
  });

  it('does not exist before the first submission', async () => {
    await step();

    expect(await readResult(district.deps, launch, KEY)).toBeUndefined();
  });

  it('names the next module of this context', async () => {
    await district.publish({ 'small/02-other.md': aModuleText() });
    await enterLaunch(district.deps, { ...launch, module: 'small/other', placementId: 'placement-2' });
    await takeQuiz([1, 1]);
    const failed = await readResult(district.deps, launch, KEY);
    await startAttempt(district.deps, launch, KEY);
    await takeQuiz([0, 0]);

    expect(failed?.nextModule).toBeUndefined();

    expect((await readResult(district.deps, launch, KEY))?.nextModule).toMatchObject({ key: 'small/other' });
  });
});

describe('a file that changes while learners are at it', () => {
  it('gives an attempt without an answer the new text', async () => {
    await step();
    await district.publish({ 'small/01-module.md': aModuleText({ extra: 'Something new.' }) });

    const texts = (await pages()).map((page) => page.screen.html).join('');

    expect(texts).toContain('Something new.');
  });

  it('leaves an attempt with an answer on its version, also after a restart', async () => {
    const [first] = await quizPages();
    if (!first) throw new Error('no quiz');
    await answer(first, 0);
    await district.publish({ 'small/01-module.md': aModuleText({ extra: 'Something new.', pick: 4 }) });

    expect((await pages()).map((page) => page.screen.html).join('')).not.toContain('Something new.');
    expect(await quizPages()).toHaveLength(2);
  });

  it('keeps what was earned when the module is gone', async () => {
    await takeQuiz([0, 0]);
    await district.publish({ 'small/01-module.md': 'nothing that compiles: []' });

    expect(await readResult(district.deps, launch, KEY)).toMatchObject({ score: 1, passed: true });
  });
});

describe('trainers and observers', () => {
  it('lets a trainer try everything and sends nothing', async () => {
    await takeQuiz([0, 0], trainer);

    expect(await work(trainer)).toMatchObject({
      preview: true,
      deliveries: [],
      unfiled: [],
      best: { score: 1 },
    });
    expect(await district.deps.records.attempts.count({})).toBe(0);
    expect(await step(undefined, { ...trainer, role: 'learner' })).toMatchObject({
      standing: 'learner',
      number: 1,
    });
  });

  it('lets an observer read and never submit', async () => {
    const page = await step(5, observer);

    expect(page).toMatchObject({ standing: 'read-only', attemptId: '' });
    await expect(answer(page, 0, observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await district.deps.records.work.count({})).toBe(0);
  });

  it('tells a trainer, and no learner, that the file has errors now', async () => {
    await openStep(district.deps, trainer, KEY);
    await openStep(district.deps, launch, KEY);
    await writeFile(join(district.dir, 'courses/small/01-module.md'), aModuleText().replace('[x]', '[ ]'));
    await until(() => district.deps.library.find(KEY)?.broken === true);

    expect(await step(1, trainer)).toMatchObject({ fileBroken: true });
    expect(await step(1)).toMatchObject({ fileBroken: false });
  });

  it('shows trainers the titles in their language, where there is a translation', async () => {
    await district.publish({
      'small/es/course.md': '---\ntitle: Curso pequeño\nsummary: Corto.\n---\n\nTexto.\n',
    });
    await until(() => district.deps.library.courses()[0]?.course.translations !== undefined);

    const [spanish, english] = [
      await listLibrary(district.deps, { ...trainer, languages: ['es-MX'] }),
      await listLibrary(district.deps, trainer),
    ];

    expect(spanish.courses[0]).toMatchObject({ title: 'Curso pequeño', summary: 'Corto.', language: 'es' });
    expect(spanish.courses[0]?.modules[0]).toMatchObject({ title: 'Small module', language: 'en' });
    expect(english.courses[0]).toMatchObject({ title: 'Small course', language: 'en' });
  });

  it('shows trainers what is broken and why', async () => {
    await district.publish({ 'small/02-broken.md': aModuleText().replace('[x]', '[ ]') });

    const library = await listLibrary(district.deps, trainer);

    const broken = library.courses[0]?.modules.find((module) => module.key === 'small/broken');
    expect(broken).toMatchObject({ serving: 'none', placed: false });
    expect(broken?.diagnostics.map((diagnostic) => diagnostic.severity)).toContain('error');
    await expect(listLibrary(district.deps, launch)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('line items that change', () => {
  const without = (): Launch => {
    const { grades: _grades, ...rest } = launch;
    return rest;
  };

  it('shows a link without a gradebook column as ungraded and sends nothing', async () => {
    await enterLaunch(district.deps, without());
    await takeQuiz([0, 0]);

    expect(await readResult(district.deps, launch, KEY)).toMatchObject({ ungraded: true, grades: [] });
  });

  it('sends the best score once a later launch brings a line item', async () => {
    await enterLaunch(district.deps, without());
    await takeQuiz([0, 0]);

    await enterLaunch(district.deps, launch);

    expect((await work())?.deliveries).toMatchObject([{ score: 1, state: 'pending' }]);
  });

  it('sends to every link of the module in this context', async () => {
    const second = {
      ...launch,
      placementId: 'placement-2',
      grades: { scopes: ['s'], lineItem: 'https://lms.example/2' },
    };
    await enterLaunch(district.deps, second);
    await takeQuiz([0, 0]);

    const items = (await work())?.deliveries.map((delivery) => delivery.lineItem);
    expect(items?.sort()).toEqual(['https://lms.example/2', launch.grades?.lineItem].sort());
  });
});

describe('the list of a context', () => {
  it('shows how far the learner is', async () => {
    expect((await listContext(district.deps, launch)).modules).toMatchObject([{ key: KEY, state: 'new' }]);
    await step();
    expect((await listContext(district.deps, launch)).modules).toMatchObject([{ state: 'started' }]);
    await takeQuiz([1, 1]);
    expect((await listContext(district.deps, launch)).modules).toMatchObject([
      { state: 'submitted', best: 0 },
    ]);
    await startAttempt(district.deps, launch, KEY);
    await takeQuiz([0, 0]);
    expect((await listContext(district.deps, launch)).modules).toMatchObject([{ state: 'passed', best: 1 }]);
  });
});
