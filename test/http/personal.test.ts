import type { PersonalStep } from '../../src/actions/views.ts';
import type { PlanItem, ReflectionItem } from '../../src/domain/items/personal-item.ts';
import type { Verbs } from '../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import {
  anItemStep,
  aResultPage,
  aScreen,
  aShortAnswer,
  aStepPage,
  aWrongAnswer,
  html,
} from './page-data.ts';
import { type PageTool, startPages } from './tool.ts';

const base = {
  id: 'my-plan',
  stem: html('Your plan'),
  stemText: 'Your plan',
  body: html(''),
  words: 12,
  hints: [],
};

const plan: PlanItem = {
  ...base,
  type: 'plan',
  sentence: ['If ', ', then I will ', ''],
  examples: ['the <bell> rings', 'watch for a minute'],
};

const reflection: ReflectionItem = {
  ...base,
  id: 'think-back',
  stem: html('Think back'),
  stemText: 'Think back',
  type: 'reflection',
  question: html('What did you see?'),
};

const stepOf = (personal: PersonalStep) => {
  const { item: _, ...page } = aStepPage({
    screen: aScreen({ kind: 'plan', title: 'Plan' }),
    finished: true,
  });
  return { ...page, personal };
};

const written: PersonalStep = {
  item: plan,
  settled: false,
  entry: { parts: ['<b>Mia</b> stands', 'wait\nand watch'], at: 5 },
};
const ready: PersonalStep = {
  ...written,
  settled: true,
  entry: { parts: ['<b>Mia</b> stands', 'wait'], at: 5, rehearsal: 'I & wait', rehearsedAt: 6 },
};

let tool: PageTool | undefined;

afterEach(() => tool?.close());

async function start(
  verbs: Partial<Verbs>,
  launch = aLaunch(),
): Promise<{ browser: Browser; page: Visit; base: string }> {
  tool = await startPages(launch, { verbs });
  const browser = aBrowser();
  const page = await browser.open(`${tool.url}/go`);
  return { browser, page, base: page.url.replace(/\/abc-notes\/.*/, '/abc-notes/') };
}

const show = (personal: PersonalStep) => start({ openStep: async () => stepOf(personal) });

test('a plan to write: two named fields with examples, no way on, the result stays in reach', async () => {
  const { page } = await show({ item: plan, settled: false });

  expect(page.html).toMatch(
    /<label class="typed own-field own-half"><span>If<\/span>\s*<textarea name="answer-0"/,
  );
  expect(page.html).toMatch(/<span>then I will<\/span>\s*<textarea name="answer-1"[^>]* maxlength="300"/);
  expect(page.html).toContain('For example: </span> the &lt;bell&gt; rings');
  expect(page.html).toContain('Please write no student names.');
  expect(page.html).toContain('Write your plan to go on. Your grade does not wait for it.');
  expect(page.html).toContain('See my result');
  expect(page.html).not.toContain('rel="next"');
});

test('once it is written, its second half is asked for from memory', async () => {
  const { page } = await show(written);

  expect(page.html).toContain('Now say it once more');
  expect(page.html).toContain('If <strong>&lt;b&gt;Mia&lt;/b&gt; stands</strong></p>');
  expect(page.html.match(/<textarea/g)).toHaveLength(1);
  expect(page.html).toMatch(/action="[^"]*\/rehearse"/);
  expect(page.html).toMatch(/<textarea name="answer-1"[^>]*>\n<\/textarea>/);
  expect(page.html).not.toContain('rel="next"');
});

test('rehearsed, it is shown with both wordings and can be changed; the way on is open', async () => {
  const { page } = await show(ready);

  expect(page.html).toContain('Your plan is ready');
  expect(page.html).toContain(
    'If <strong>&lt;b&gt;Mia&lt;/b&gt; stands</strong>, then I will <strong>wait</strong></p>',
  );
  expect(page.html).toContain('I &amp; wait');
  expect(page.html).toMatch(/<summary[^>]*>Change my plan<\/summary>/);
  expect(page.html).toContain('<input type="hidden" name="seen" value="5">');
  expect(page.html).toMatch(/<textarea name="answer-1"[^>]*>\nwait<\/textarea>/);
  expect(page.html).toContain('rel="next"');
});

test('what is sent reaches the verb, and leads back to its page', async () => {
  const forms: unknown[] = [];
  const { browser, page, base } = await start({
    openStep: async () => stepOf({ item: plan, settled: false }),
    writePersonal: async (_deps, _launch, form) => {
      forms.push(form);
      return { step: 9 };
    },
  });

  const after = await browser.submit(page, '/write', [
    ['answer-0', 'the bell rings'],
    ['answer-1', 'line one\r\nline two'],
  ]);

  expect(after.url).toBe(`${base}step/9#feedback`);
  expect(forms).toMatchObject([
    {
      moduleKey: 'behavior-support/abc-notes',
      itemId: 'my-plan',
      seen: 0,
      fields: { 'answer-0': 'the bell rings', 'answer-1': 'line one\r\nline two' },
    },
  ]);
});

test.each([
  ['empty', ['', 'wait'], 'Fill in both parts of your plan first.'],
  ['too-long', ['x'.repeat(400), 'wait'], 'Please shorten it to 300 characters.'],
] as const)('a plan that is %s is asked for again with what was typed', async (why, parts, words) => {
  const { browser, page } = await start({
    openStep: async () => stepOf({ item: plan, settled: false }),
    writePersonal: async () => ({ step: 3, refused: { why, parts } }),
  });

  const again = await browser.submit(page, '/write');

  expect(again.html).toContain('<title>Error: Plan - ');
  expect(again.html).toMatch(/id="problem" role="alert" tabindex="-1"/);
  expect(again.html).toContain(words);
  expect(again.html.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(again.html).toContain(`>\n${parts[0]}</textarea>`);
  expect(again.html).toContain('>\nwait</textarea>');
});

test('a plan changed in another window shows both, and would be stored by the next press', async () => {
  const { browser, page } = await start({
    openStep: async () => stepOf(ready),
    writePersonal: async () => ({ step: 3, refused: { why: 'changed', parts: ['the bell', 'run'] } }),
  });

  const again = await browser.submit(page, '/write');

  expect(again.html).toContain('You changed this in another window.');
  expect(again.html).toContain('&lt;b&gt;Mia&lt;/b&gt; stands</strong>, then I will <strong>wait</strong>');
  expect(again.html).toMatch(/<details class="hint" open>[\s\S]*>\nrun<\/textarea>/);
  expect(again.html).toContain('<input type="hidden" name="seen" value="5">');
});

test('a reflection is optional: its question, one field, and the way on', async () => {
  const { page } = await show({ item: reflection, settled: true });

  expect(page.html).toContain('<p id="question">What did you see?</p>');
  expect(page.html).toMatch(/<textarea name="answer-0" rows="5" maxlength="2000"/);
  expect(page.html).toContain('You may leave this empty and go on.');
  expect(page.html).toContain('rel="next"');
});

test('line breaks at the start of a text survive the field', async () => {
  const entry = { parts: ['\none\ntwo </textarea><script>'], at: 1 };
  const { page } = await show({ item: reflection, settled: true, entry });

  expect(page.html).toContain('>\n\none\ntwo &lt;/textarea&gt;&lt;script&gt;</textarea>');
  expect(page.html).toContain('Saved');
});

test('an observer sees the form, off', async () => {
  const { page } = await start({
    openStep: async () => ({ ...stepOf({ item: plan, settled: false }), standing: 'read-only' }),
  });

  expect(page.html).toContain('<fieldset disabled>');
  expect(page.html).not.toContain('Save my plan');
  expect(page.html).toContain('rel="next"');
});

test('the result asks for an open plan first, and shows what was written', async () => {
  const { browser, base } = await start({
    readResult: async () =>
      aResultPage({
        personal: [
          { item: plan, settled: false, step: 7 },
          { item: reflection, settled: true, entry: { parts: ['a <shoe>'], at: 1 }, step: 8 },
        ],
      }),
  });

  const page = await browser.open(`${base}result`);

  expect(page.html).toMatch(
    /<a class="button button-main" href="[^"]*step\/7">Write your plan to finish<\/a>/,
  );
  expect(page.html.match(/button-main/g)).toHaveLength(1);
  expect(page.html).toContain('Your plan and notes');
  expect(page.html).toContain('a &lt;shoe&gt;');
});

test('a Spanish reader is asked in Spanish', async () => {
  const { page } = await start(
    { openStep: async () => stepOf({ item: plan, settled: false }) },
    aLaunch({ locale: 'es-MX' }),
  );

  expect(page.html).toMatch(/lang="es"[^>]*>Solo usted puede ver lo que escribe aquí/);
});

test('sure and not right is said kindly; other answers say how sure somebody was', async () => {
  const sure = { ...aWrongAnswer(), confidence: 'sure' as const };
  const { page } = await start({
    openStep: async () => aStepPage({ item: anItemStep({ answer: sure }) }),
  });

  expect(page.html).toMatch(
    /<p class="sureness" lang="en" dir="ltr">You felt sure here, and it was not right/,
  );
});

test('Enter in a text field says nothing of how sure somebody is: another button comes first', async () => {
  const item = { ...aShortAnswer(), confidence: true };
  const { page } = await start({
    openStep: async () => aStepPage({ item: anItemStep({ item, order: [] }) }),
  });
  const [first, ...others] = page.html.match(/<button [^>]*>/g) ?? [];

  expect(first).toBe('<button class="unseen" tabindex="-1" aria-hidden="true">');
  expect(others.slice(0, 2).join()).toMatch(/value="sure".*value="unsure"/);
});

test('a result that is not passed asks for another try first, and for the plan beside it', async () => {
  const { browser, base } = await start({
    readResult: async () => {
      const { passedAt: _, ...result } = aResultPage({
        passed: false,
        personal: [{ ...written, step: 7 }],
      });
      return result;
    },
  });

  const page = await browser.open(`${base}result`);

  expect(page.html).toMatch(/button-second" href="[^"]*step\/7">Say your plan once more to finish<\/a>/);
  expect(page.html).not.toContain('Your grade is safe.');
});
