import type { Launch } from '../../src/domain/launch.ts';
import type { Verbs } from '../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { aPickPage } from './page-data.ts';
import { type PageTool, startPages } from './tool.ts';

const RETURN = 'https://lms.example/return?course=2&x="<\'';
const { module: _module, placementId: _link, ...launch } = aLaunch({ role: 'trainer' });
const PICKING: Launch = {
  ...launch,
  message: 'deep-linking',
  deepLinking: {
    returnUrl: RETURN,
    acceptTypes: ['ltiResourceLink'],
    acceptMultiple: true,
    acceptTargets: [],
  },
};

let tool: PageTool;
afterEach(() => tool.close());

async function start(
  verbs: Partial<Verbs> = {},
  changes: Partial<Launch> = {},
): Promise<{ browser: Browser; page: Visit; csrf: string }> {
  tool = await startPages(
    { ...PICKING, ...changes },
    { verbs: { enterLaunch: async () => ({ page: 'pick' }), ...verbs } },
  );
  const browser = aBrowser();
  const page = await browser.open(`${tool.url}/go`);
  return { browser, page, csrf: /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
}

const answered = async () => ({ kind: 'answer', action: RETURN, jwt: 'a.b.c', count: 2 }) as const;

test('the launch leads to the picker: a search, the courses as groups, escaped titles', async () => {
  const { page } = await start();

  expect(page.url).toMatch(/\/trainer\/[\w-]+\/pick$/);
  expect(page.html.match(/<h1/g)).toHaveLength(1);
  expect(page.html).toContain('<form method="get"');
  expect(page.html).toMatch(/role="group" aria-labelledby="course-0"/);
  expect(page.html).toContain('What happened? &lt;ABC&gt; notes');
  expect(page.html).not.toContain('undefined');
});

test('a search never carries the token of the form in its address', async () => {
  const { page } = await start();

  const search = page.html.split(/(?=<form )/).find((form) => form.startsWith('<form method="get"'));
  expect(search).not.toMatch(/<input[^>]*name="csrf"/);
  expect(search).toMatch(/<button[^>]*name="csrf"[^>]*formmethod="post"/);
});

test('the first button is the search: Enter in its field adds nothing', async () => {
  const { page } = await start();

  expect(/<button[^>]*>/.exec(page.html)?.[0]).toBe('<button class="button button-second">');
});

test('fields of the address reach the action, and come back filled in', async () => {
  const seen: unknown[] = [];
  const { browser, page } = await start({
    async listPickable(_deps, _launch, wanted) {
      seen.push(wanted);
      return aPickPage();
    },
  });

  const found = await browser.open(`${page.url}?q=abc&module=a/b&module=a/c&due=2026-12-01&zone=UTC`);

  expect(seen.at(-1)).toMatchObject({ query: 'abc', modules: ['a/b', 'a/c'], courses: [] });
  expect(found.html).toContain('value="abc"');
  expect(found.html).toMatch(/<details class="pick-options" open>[\s\S]*value="2026-12-01"/);
});

test('a choice becomes a page whose form goes to the LMS and nowhere else', async () => {
  const { browser, page, csrf } = await start({ pickContent: answered });

  const answer = await browser.post(page.url, [
    ['csrf', csrf],
    ['module', 'a/b'],
  ]);

  expect(answer.status).toBe(200);
  expect(answer.html).toContain('Adding 2 links');
  expect(answer.html).toContain('<input type="hidden" name="JWT" value="a.b.c">');
  expect(answer.html).toContain('Continue to District LMS');
  expect(answer.html).not.toContain('x="<');
  expect(answer.headers.get('content-security-policy')).toMatch(/form-action https:\/\/lms\.example;/);
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin');
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
});

test('what is wrong stands above the picker, with the way to each field', async () => {
  const { browser, page, csrf } = await start({
    pickContent: async () => ({ kind: 'refused', problems: ['nothing-chosen', 'zone'] }),
  });

  const again = await browser.post(page.url, [
    ['csrf', csrf],
    ['due', '2026-12-01'],
  ]);

  expect(again.status).toBe(422);
  expect(again.html).toContain('<title>Error: Choose modules for PD for paras');
  expect(again.html).toContain('<a href="#zone">Choose the time zone that your dates are in.</a>');
  expect(again.html).toMatch(/<select id="zone"[^>]*aria-invalid="true" aria-describedby="problem"/);
  expect(again.html).toContain('value="2026-12-01"');
});

test('cancelling goes back to the LMS', async () => {
  const { browser, page, csrf } = await start();

  const answer = await browser.post(`${page.url}/cancel`, [['csrf', csrf]]);

  expect(answer.html).toContain('<h1>Back to District LMS</h1>');
  expect(answer.html).toContain('data-send-now');
});

test('a preview keeps the picker for the way back', async () => {
  const seen: unknown[] = [];
  const { browser, page, csrf } = await start({
    async listPickable(_deps, _launch, wanted) {
      seen.push(wanted);
      return aPickPage();
    },
  });

  const preview = await browser.post(`${page.url}/preview/behavior-support/abc-notes`, [
    ['csrf', csrf],
    ['q', 'notes'],
    ['module', 'a/b'],
    ['module', 'a/c'],
  ]);
  await browser.open(page.url);
  await browser.open(`${page.url}?q=`);

  expect(preview.url).toMatch(/\/learn\/[\w-]+\/behavior-support\/abc-notes\/step\/3$/);
  expect(seen.at(-2)).toMatchObject({ query: 'notes', modules: ['a/b', 'a/c'] });
  expect(seen.at(-1)).toMatchObject({ query: '', modules: [] });
});

test.each(['', '/cancel', '/preview/a/b'])('a form without our token is refused at pick%s', async (path) => {
  const { browser, page } = await start({ pickContent: answered });

  const forged = await browser.post(`${page.url}${path}`, [
    ['csrf', 'guess'],
    ['module', 'a/b'],
  ]);

  expect(forged.status).toBe(403);
  expect(forged.html).not.toContain('JWT');
});

test('a learner’s session opens no picker', async () => {
  const { browser, page } = await start(
    { enterLaunch: async () => ({ page: 'context' }) },
    { role: 'learner', deepLinking: undefined as never },
  );

  const picker = await browser.open(page.url.replace('/learn/', '/trainer/').replace('/modules/', '/pick'));

  expect(picker.status).toBe(403);
});

test('a session that is no choice of modules shows the library', async () => {
  const { browser, page } = await start(
    { enterLaunch: async () => ({ page: 'library' }) },
    { deepLinking: undefined as never },
  );

  const picker = await browser.open(`${page.url}pick`);

  expect(picker.html).toContain('<h1>Course library</h1>');
  expect(picker.html).not.toContain('Back to choosing modules');
});

test('the library and the home of a choice lead back to it', async () => {
  const { browser, page } = await start();
  const handle = /\/trainer\/([\w-]+)\//.exec(page.url)?.[1] ?? '';

  const library = await browser.open(page.url.replace(/pick$/, ''));
  const home = await browser.open(`${tool.url}/learn/${handle}`);

  expect(library.html).toContain('Back to choosing modules');
  expect(home.url).toBe(page.url);
});

test('an ended session says what to do, and that nothing was added', async () => {
  const { browser, page, csrf } = await start({ pickContent: answered });
  tool.now += 24 * 3600_000;

  const opened = await browser.open(page.url);
  const sent = await browser.post(page.url, [['csrf', csrf]]);

  expect([opened.status, sent.status]).toEqual([401, 401]);
  expect(opened.html).toContain('Please start again from your course');
  expect(sent.html).toContain('Nothing was added to your course.');
});

test('other methods are told which ones there are', async () => {
  const { page } = await start();

  const put = await fetch(page.url, { method: 'PUT' });
  const get = await fetch(`${page.url}/cancel`);

  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a whole library can be ticked at once', async () => {
  const seen: number[] = [];
  const { browser, page, csrf } = await start({
    async pickContent(_deps, _launch, form) {
      seen.push(form.modules.length);
      return answered();
    },
  });
  const ticks = Array.from({ length: 500 }, (_, index) => ['module', `course/module-${index}`] as const);

  await browser.post(page.url, [['csrf', csrf], ...ticks]);

  expect(seen).toEqual([500]);
});
