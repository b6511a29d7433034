import type { CourseLibrary } from '../../src/content/library.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aChoice, aFeedback, aModule, anOption, aScenario, aScreen, html } from '../builders/course.ts';
import { aLaunch } from '../builders/launch.ts';
import { anAnswer, anAttempt, aWork } from '../builders/work.ts';
import { type PageTool, startPages } from './tool.ts';

const trainer = aLaunch({ role: 'trainer', sub: 'trainer-1' });
const KEY = trainer.module ?? '';
const item = aChoice({
  id: 'first',
  options: [
    anOption('Wait & watch', { feedback: aFeedback('No.', 'more <help> is kinder') }),
    anOption('Point to it', { right: true }),
    anOption('Leave'),
  ],
});
const story = aScenario({ id: 'story', stem: html('Scenario'), stemText: 'Scenario' });
const guess = aChoice({ id: 'guess' });
const module = aModule({
  courseId: 'behavior-support',
  id: 'abc-notes',
  title: 'ABC <notes>',
  screens: [
    aScreen({ id: 'w', kind: 'warm-up', title: 'Warm-up', items: [guess] }),
    aScreen({ id: 'story', kind: 'scenario', title: 'Scenario', items: [story] }),
    aScreen({ id: 'quiz', kind: 'quiz', title: 'Quiz', items: [item] }),
  ],
});
const library: Partial<CourseLibrary> = {
  find: () => ({ key: KEY, title: module.title, module, diagnostics: [] }) as never,
};

let tool: PageTool;
let browser: Browser;
beforeEach(async () => {
  tool = await startPages(trainer, { library });
  browser = aBrowser();
  await tool.deps.records.placements.insert({
    id: trainer.placementId ?? '',
    platformId: trainer.platformId,
    contextId: trainer.contextId,
    moduleKey: KEY,
    scopes: [],
  });
});
afterEach(() => tool.close());

const answered = (learnerId: string, option: number, changes: Partial<Launch> = {}) =>
  tool.deps.records.attempts.insert({
    ...anAttempt({
      id: `attempt-${learnerId}`,
      learnerId,
      contextId: trainer.contextId,
      moduleKey: KEY,
      moduleVersion: module.version,
      ...changes,
    }),
    platformId: trainer.platformId,
    answers: [
      anAnswer({
        itemId: 'first',
        response: { kind: 'options', options: [option] },
        right: option === 1,
        score: option === 1 ? 1 : 0,
        confidence: 'sure',
      }),
    ],
  });

async function open(): Promise<Visit> {
  const page = await browser.open(`${tool.url}/go`);
  return browser.open(
    page.url.replace(/\/(learn|trainer)\/([\w-]+)\/.*/, `/trainer/$2/grades/${KEY}/questions`),
  );
}

const words = ({ html }: Visit): string =>
  html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('each question with its answers, mix-ups and a hint to look at it, and nobody’s name', async () => {
  for (const [learner, option] of [
    ['Pat', 0],
    ['Zoe', 0],
    ['Ana', 0],
    ['Lee', 1],
    ['Kim', 2],
  ] as const)
    await answered(learner, option);

  const page = await open();
  const text = words(page);

  expect(page.status).toBe(200);
  expect(text).toContain('Look at this question Which one?');
  expect(text).toContain('1 of 5 people right at the first try (20%).');
  expect(text).toContain('4 people were sure of an answer that was not right.');
  expect(text).toContain('Wait & watch Not right 3 people');
  expect(text).toContain('Point to it Right 1 person');
  expect(text).toContain('more &lt;help&gt; is kinder : 3 people');
  expect(text).toContain('A wrong answer was given more often than the right one.');
  expect(page.html).toContain('href="#q-first"');
  expect(page.html).not.toMatch(/Pat|Zoe|Ana|Lee|Kim/);
});

test('practice: right at the first try', async () => {
  await tool.deps.records.work.put(
    aWork({
      contextId: trainer.contextId,
      moduleKey: KEY,
      practice: {
        guess: { response: { kind: 'options', options: [1] }, tries: 1, right: true, shown: false },
      },
    }),
  );

  expect(words(await open())).toContain('Practice Warm-ups and checks may be tried until right.');
  expect(words(await open())).toContain('1 of 1 person right at the first try (100%).');
});

test('in Spanish; before anybody answered it says so', async () => {
  tool.launch = { ...trainer, locale: 'es' };

  const text = words(await open());

  expect(text).toContain('Resultados por pregunta');
  expect(text).toContain('Todavía nadie respondió una pregunta de este módulo.');
});

test('a scenario without a title is called in the language of the page, not of the file', async () => {
  tool.launch = { ...trainer, locale: 'es' };
  await answered('Pat', 1);

  const { html: page } = await open();

  expect(page).toContain('<h3 id="q-story-stem" lang="es" dir="ltr">Situación</h3>');
  expect(page).toContain('<h3 id="q-first-stem" lang="en" dir="ltr">Which one?</h3>');
  expect(page).not.toContain('Scenario');
});

test('a learner, and a module that is not placed here, see none of it', async () => {
  tool.launch = aLaunch();
  expect((await open()).status).toBe(403);

  tool.launch = { ...trainer, contextId: 'c'.repeat(40) };
  expect((await open()).status).toBe(404);
});
