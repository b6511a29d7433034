import type { Launch } from '../../../src/domain/launch.ts';
import { aBrowser, type Browser } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { aWork, T0 } from '../../builders/work.ts';
import { type PageTool, startPages } from '../tool.ts';

let tool: PageTool;
beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { find: () => undefined, courses: () => [] } });
});
afterEach(() => tool.close());

const atMe = async (launch: Launch, browser: Browser = aBrowser()) => {
  tool.launch = launch;
  const page = await browser.open(`${tool.url}/go`);
  return browser.open(page.url.replace(/\/(learn|trainer|me)\/([\w-]+)\/.*/, '/me/$2/'));
};

const passed = (id: string, launch: Launch, moduleKey: string) =>
  tool.deps.records.work.insert(
    aWork({
      id,
      moduleKey,
      learnerId: launch.learnerId,
      passedAt: T0,
      best: { attemptId: 'a', score: 1, submittedAt: T0 },
    }),
  );

test('shows what this person passed, in whatever context, and nothing of others', async () => {
  const launch = aLaunch();
  await passed('own', launch, 'course/mine');
  await passed('other', aLaunch({ sub: 'user-2' }), 'course/not-mine');

  const page = await atMe(launch);

  expect(page.status).toBe(200);
  expect(page.html).toContain('My learning record');
  expect(page.html).toContain('course/mine');
  expect(page.html).not.toContain('course/not-mine');
});

test('a launch that names nobody gets a page that says so', async () => {
  const page = await atMe(aLaunch({ sub: '', role: 'observer' }));

  expect(page.status).toBe(200);
  expect(page.html).toContain('did not tell us who you are');
  expect(page.html).not.toContain('Modules you passed');
});

test('in Spanish where the launch asks for it', async () => {
  const page = await atMe(aLaunch({ locale: 'es-US' }));

  expect(page.html).toContain('Mi registro de aprendizaje');
});

test('the address alone opens nothing', async () => {
  const page = await atMe(aLaunch());

  expect((await aBrowser().open(page.url)).status).toBe(401);
});

test('the home of a session whose launch asked for the record leads there', async () => {
  const browser = aBrowser();
  const { module: _module, ...launch } = aLaunch({ page: 'me' });
  const page = await atMe(launch, browser);

  const home = await browser.open(page.url.replace('/me/', '/learn/'));

  expect(home.url).toBe(page.url);
});
