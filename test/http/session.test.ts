import { createHash } from 'node:crypto';
import type { Launch } from '../../src/domain/launch.ts';
import { aBrowser } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { MINUTE, type PageTool, startPages } from './tool.ts';

let tool: PageTool;

beforeEach(async () => {
  tool = await startPages(aLaunch());
});

afterEach(() => tool.close());

const launch = async (browser = aBrowser(), changes: Partial<Launch> = {}) => {
  tool.launch = aLaunch(changes);
  return { browser, page: await browser.open(`${tool.url}/go`) };
};

const handleOf = (url: string): string => /\/learn\/([\w-]+)\//.exec(url)?.[1] ?? '';

test('a launch sets a partitioned host cookie named after the handle in the URL', async () => {
  const response = await fetch(`${tool.url}/go`, { redirect: 'manual' });

  const cookie = response.headers.get('Set-Cookie') ?? '';
  const handle = handleOf(response.headers.get('Location') ?? '');
  expect(response.status).toBe(303);
  expect(cookie.startsWith(`__Host-aw-${handle}=`)).toBe(true);
  expect(cookie).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=None; Partitioned$/);
});

test('the store holds only a hash of the cookie', async () => {
  const { browser, page } = await launch();

  const [value = ''] = browser.cookies.values();
  const record = await tool.deps.records.sessions.get(handleOf(page.url));
  const secret = value.split('.').at(-1) ?? '';
  expect(record?.secretHash).toBe(createHash('sha256').update(value).digest('hex'));
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(record)).not.toContain(secret);
});

test('a URL alone opens nothing', async () => {
  const { page } = await launch();

  const stranger = await aBrowser().open(page.url);

  expect(stranger.status).toBe(401);
  expect(stranger.html).toContain('Open the module again from your course in the LMS');
});

test('the cookie of another session does not open this one', async () => {
  const first = await launch();
  const second = await launch(aBrowser(), { sub: 'user-2' });
  const [foreign = ''] = second.browser.cookies.values();

  const name = `__Host-aw-${handleOf(first.page.url)}`;
  const response = await fetch(first.page.url, { headers: { Cookie: `${name}=${foreign}` } });

  expect(response.status).toBe(401);
});

test('a session ends after the idle time, and use moves that on', async () => {
  const { browser, page } = await launch();

  tool.now += 50 * MINUTE;
  const used = await browser.open(page.url);
  tool.now += 50 * MINUTE;
  const again = await browser.open(page.url);
  tool.now += 61 * MINUTE;
  const late = await browser.open(page.url);

  expect([used.status, again.status, late.status]).toEqual([200, 200, 401]);
});

test('a session ends at its absolute limit however much it is used', async () => {
  const { browser, page } = await launch();

  const statuses: number[] = [];
  for (let hours = 0.5; hours <= 8.5; hours += 0.5) {
    tool.now += 30 * MINUTE;
    statuses.push((await browser.open(page.url)).status);
  }

  expect(statuses.slice(0, 15)).toEqual(Array(15).fill(200));
  expect(statuses.slice(15)).toEqual([401, 401]);
});

test('a session is written at most once a minute', async () => {
  const { browser, page } = await launch();
  const versionNow = async () => (await tool.deps.records.sessions.get(handleOf(page.url)))?.version;

  tool.now += 59_000;
  await browser.open(page.url);
  const before = await versionNow();
  tool.now += 2000;
  await Promise.all([browser.open(page.url), browser.open(page.url)]);
  await browser.open(page.url);

  expect(before).toBe(1);
  expect(await versionNow()).toBe(2);
});

test('another person of the same platform ends the earlier sessions of that browser', async () => {
  const { browser, page } = await launch();

  const other = await launch(browser, { sub: 'user-2', learnerId: 'learner-2' });
  const back = await browser.open(page.url);

  expect(other.page.status).toBe(200);
  expect(back.status).toBe(401);
  expect(browser.cookies.size).toBe(1);
  expect(await tool.deps.records.sessions.get(handleOf(page.url))).toBeUndefined();
});

test('the same person, another platform and the student view leave earlier sessions alone', async () => {
  const { browser, page } = await launch();

  await launch(browser, {});
  await launch(browser, { platformId: 'platform-2', learnerId: 'learner-2' });
  await launch(browser, { sub: 'test', learnerId: 'learner-3', testUser: true });
  await launch(browser, {});

  expect((await browser.open(page.url)).status).toBe(200);
  expect(browser.cookies.size).toBe(5);
});

test('a forged cookie cannot end the session of somebody else', async () => {
  const { browser, page } = await launch();
  const [value = ''] = browser.cookies.values();
  const forged = [...value.split('.').slice(0, 3), 'wrong'].join('.');

  tool.launch = aLaunch({ learnerId: 'learner-2' });
  const headers = { Cookie: `__Host-aw-${handleOf(page.url)}=${forged}` };
  await fetch(`${tool.url}/go`, { headers, redirect: 'manual' });

  expect((await browser.open(page.url)).status).toBe(200);
});

test('after 20 sessions the oldest cookie goes', async () => {
  const { browser, page } = await launch();

  for (let count = 0; count < 19; count++) {
    tool.now += 1000;
    await launch(browser);
  }
  const twenty = browser.cookies.size;
  tool.now += 1000;
  await launch(browser);

  expect(twenty).toBe(20);
  expect(browser.cookies.size).toBe(20);
  expect(browser.cookies.has(`__Host-aw-${handleOf(page.url)}`)).toBe(false);
});

test('two sessions in one browser keep their own roles', async () => {
  const { browser, page } = await launch();
  const trainer = await launch(browser, { role: 'trainer' });

  const asLearner = await browser.open(`${tool.url}/trainer/${handleOf(page.url)}/`);
  const asTrainer = await browser.open(`${tool.url}/trainer/${handleOf(trainer.page.url)}/`);

  expect([asLearner.status, asTrainer.status]).toEqual([403, 200]);
});

test('a form without the token of its session is refused', async () => {
  const answers: unknown[] = [];
  await tool.close();
  tool = await startPages(aLaunch(), {
    verbs: {
      answerItem: async (_deps, _launch, form) => {
        answers.push(form);
        return { step: 3, submitted: false, empty: false };
      },
    },
  });
  const { browser, page } = await launch();
  const other = await launch(browser);
  const fields = [
    ['attempt', 'attempt-1'],
    ['item', 'which-note'],
    ['answer', '1'],
  ] as const;
  const action = new URL('answer', page.url.replace(/step\/.*/, '')).href;
  const foreign = /name="csrf" value="([^"]+)"/.exec(other.page.html)?.[1] ?? '';

  const none = await browser.post(action, fields);
  const wrong = await browser.post(action, [['csrf', foreign], ...fields]);
  const right = await browser.submit(page, '/answer', [['answer', '1']]);

  expect([none.status, wrong.status, right.status]).toEqual([400, 403, 200]);
  expect(answers).toMatchObject([
    {
      moduleKey: 'behavior-support/abc-notes',
      attemptId: 'attempt-1',
      itemId: 'which-note',
      visit: expect.anything(),
      fields: { answer: '1' },
    },
  ]);
});

test('a store that cannot write now still lets pages be read', async () => {
  const { browser, page } = await launch();
  const { sessions } = tool.deps.records;
  const replace = sessions.replace.bind(sessions);
  sessions.replace = async () => {
    throw new Error('disk full');
  };

  tool.now += 2 * MINUTE;
  const read = await browser.open(page.url);

  expect(read.status).toBe(200);
  expect(tool.log).toContainEqual({ level: 'warn', message: 'session not touched', reason: 'disk full' });
  sessions.replace = replace;
});
