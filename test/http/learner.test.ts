import type { Verbs } from '../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { aModule, anItemStep, aResultPage, aStepPage, aWrongAnswer } from './page-data.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool | undefined;

afterEach(() => tool?.close());

async function start(verbs: Partial<Verbs>): Promise<{ browser: Browser; page: Visit; base: string }> {
  tool = await startPages(aLaunch(), { verbs });
  const browser = aBrowser();
  const page = await browser.open(`${tool.url}/go`);
  return { browser, page, base: page.url.replace(/\/abc-notes\/.*/, '/abc-notes/') };
}

test('a step has one h1, its place in words, a labelled group and escaped titles', async () => {
  const { page } = await start({});

  expect(page.status).toBe(200);
  expect(page.html.match(/<h1/g)).toHaveLength(1);
  expect(page.html).toContain('What happened? &lt;ABC&gt; notes');
  expect(page.html).toContain('Step 3 of 12 · about 4 min left');
  expect(page.html).toContain('Question 2 of 5');
  expect(page.html).toMatch(/<fieldset id="answers">\s*<legend><h3 class="stem">Which note helps the team\?/);
  expect(page.html).toMatch(/value="1"[\s\S]*value="0"/);
  expect(page.html).not.toContain('undefined');
});

test('an answer leads back to its step with the feedback in view', async () => {
  const { browser, page, base } = await start({
    answerItem: async () => ({ step: 7, submitted: true, empty: false }),
  });

  const after = await browser.submit(page, '/answer', [['answer', '1']]);

  expect(after.url).toBe(`${base}step/7#feedback`);
  expect(after.html).toContain('Step 7 of 12');
});

test('nothing chosen is said beside the answers and in the title', async () => {
  const { browser, page, base } = await start({
    answerItem: async () => ({ step: 3, submitted: false, empty: true }),
  });

  const after = await browser.submit(page, '/answer');

  expect(after.url).toBe(`${base}step/3?empty=1#problem`);
  expect(after.html).toContain('Choose an answer first.');
  expect(after.html).toContain('<title>Error: ');
  expect(after.html).toContain('aria-describedby="problem"');
});

test('a locked answer shows what was chosen, what was right and why, and no form', async () => {
  const { page } = await start({
    openStep: async () => aStepPage({ item: anItemStep({ answer: aWrongAnswer() }) }),
  });

  expect(page.html).toMatch(/<h3[^>]*id="feedback"[^>]*tabindex="-1"[^>]*>.*Not right<\/h3>/);
  expect(page.html).toContain('Your answer: not right');
  expect(page.html).toContain('The right answer');
  expect(page.html).toContain('<p>A judgment.</p>');
  expect(page.html).not.toContain('<form class="item"');
});

test('practice may be tried again or shown, and gives nothing away', async () => {
  const item = anItemStep({ mode: 'practice', answer: aWrongAnswer(true) });
  const { browser, page, base } = await start({ openStep: async () => aStepPage({ item }) });

  const shown = await browser.post(`${base}show`, [
    ['csrf', /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''],
    ['attempt', 'attempt-1'],
    ['item', 'which-note'],
  ]);

  expect(page.html).toContain('Try again');
  expect(page.html).toContain('formaction=');
  expect(page.html).toContain('Your last answer: not yet');
  expect(page.html).not.toContain('The right answer');
  expect(shown.url).toBe(`${base}step/3#feedback`);
});

test('a module without anything open leads to its result', async () => {
  const { page, base } = await start({ openStep: async () => 'submitted' });

  expect(page.url).toBe(`${base}result`);
  expect(page.html).toContain('4 of 5 right, 80%. You needed 80%.');
});

test('a module without a result leads to its steps', async () => {
  const { browser, base } = await start({ readResult: async () => undefined });

  const page = await browser.open(`${base}result`);

  expect(page.url).toBe(`${base}step/3`);
});

test('a retry starts at the step that the action names', async () => {
  const { browser, base } = await start({
    readResult: async () => aResultPage({ passed: false, score: 0.2 }),
  });
  const result = await browser.open(`${base}result`);

  const again = await browser.submit(result, '/retry');

  expect(again.url).toBe(`${base}step/2`);
});

test.each(['0', '-1', '1.5', 'x', '99999'])('step %s does not exist', async (number) => {
  const { browser, base } = await start({});

  expect((await browser.open(`${base}step/${number}`)).status).toBe(404);
});

test('a preview says that nothing is recorded, an observer that they only read', async () => {
  const { page } = await start({ openStep: async () => aStepPage({ standing: 'preview' }) });
  await tool?.close();
  const observer = await start({ openStep: async () => aStepPage({ standing: 'read-only' }) });

  expect(page.html).toContain('Nothing is recorded in the gradebook');
  expect(observer.page.html).toContain('does not answer questions');
  expect(observer.page.html).toContain('<fieldset id="answers" disabled>');
  expect(observer.page.html).not.toContain('Check my answer');
});

test('who is excused reads it on the first page, in one sentence', async () => {
  const { page } = await start({ openStep: async () => aStepPage({ excused: true }) });
  await tool?.close();
  const other = await start({ openStep: async () => aStepPage() });

  expect(page.html).toContain('Your trainer excused you from this module, so you do not have to do it.');
  expect(other.page.html).not.toContain('excused');
});

test('the module’s own language and direction stand on its text', async () => {
  const { page } = await start({ openStep: async () => aStepPage({ module: aModule({ language: 'ar' }) }) });

  expect(page.html).toContain('lang="ar" dir="rtl"');
  expect(page.html).toContain('<html lang="en" dir="ltr">');
});
