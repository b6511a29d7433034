import { FRAME_SCRIPT, STYLE } from '../../../src/sandbox/pages/assets.ts';
import { SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { aScore, authenticate, authParams, bearer, type Pair, postScore, startPair } from '../fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair({
    links: [{ id: 'abc', title: 'ABC <notes> & "more"', module: 'behavior-support/abc-notes' }],
  });
});
afterAll(() => pair.close());

const get = async (path: string, persona = 'zoe'): Promise<string> => {
  const headers = { cookie: `other=1; sandbox_persona=${persona}` };
  return (await fetch(`${pair.sandbox.url}${path}`, { headers })).text();
};
const post = (path: string, fields: Record<string, string>) =>
  fetch(`${pair.sandbox.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

test('the course page lists links, escaped, and says who is signed in', async () => {
  const text = await get('/');

  expect(text).toContain('ABC &lt;notes&gt; &amp; &quot;more&quot;');
  expect(text).toContain('You are signed in as <strong>Zoë Núñez, para</strong>');
  expect(text).not.toContain('Add a link by hand');
  expect(await get('/', 'trainer')).toContain('Add a link by hand');
});

test('switching the persona sets a cookie that works in frames and leads back', async () => {
  const response = await post('/persona', { persona: 'trainer', here: '/gradebook' });

  expect(response.headers.get('location')).toBe('/gradebook');
  expect(response.headers.get('set-cookie')).toMatch(
    /sandbox_persona=trainer;.*HttpOnly; Secure; SameSite=None/,
  );
});

test('an unknown persona is the first one', async () => {
  expect(await get('/', 'nobody')).toContain('Zoë Núñez, para</strong>');
});

test('a link opens in a titled frame that starts a launch', async () => {
  expect(await get('/links/abc')).toContain(
    `<iframe src="/links/abc/start?target=iframe" title="ABC &lt;notes&gt; &amp; &quot;more&quot;" data-tool-origin="${pair.tool.url}">`,
  );

  const start = await get('/links/abc/start');
  expect(start).toContain(`<form id="send" method="post" action="${pair.tool.url}/lti/login">`);
  expect(start).toContain('name="lti_message_hint"');
  expect(start).toContain('<button>Continue</button>');
});

test('a window launch says so in the token', async () => {
  const start = await get('/links/abc/start?target=window', 'pat');
  const hint = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(start)?.[1] ?? '';
  const login = pair.sandbox.startLaunch('pat', 'abc');
  const params = {
    ...authParams(pair.sandbox, login, pair.tool),
    login_hint: hint('login_hint'),
    lti_message_hint: hint('lti_message_hint'),
  };

  await authenticate(pair.sandbox, params);

  const payload = pair.sandbox.launches().at(-1)?.payload ?? {};
  expect(JSON.stringify(payload)).toContain('"document_target":"window"');
});

test('a learner sees the own row of the gradebook, a trainer all and can change a grade', async () => {
  await postScore(
    pair.sandbox,
    await bearer(pair.sandbox, pair.tool, SCOPE.score),
    aScore({ comment: 'Good <eye>' }),
  );

  expect(await get('/gradebook', 'zoe')).not.toContain('<th scope="row">Pat Lee');
  expect(await get('/gradebook', 'observer')).toContain('You have no grades');
  const trainers = await get('/gradebook', 'trainer');
  expect(trainers).toContain('<th scope="row">Pat Lee');
  expect(trainers).toContain('Good &lt;eye&gt;');
  await post('/gradebook', { lineItem: '1', learner: 'user-pat', points: '42.5' });
  expect(pair.sandbox.grade('abc', 'pat')?.resultScore).toBe(42.5);
});

test('what happened shows the reason of a refusal and no whole access token', async () => {
  const authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score);
  await postScore(pair.sandbox, authorization, aScore({ userId: 'nobody' }));

  const text = await get('/happened');

  expect(text).toContain('User not found in course or is not a student');
  expect(text).not.toContain(authorization.slice(20));
});

test('the faults page switches, queues and clears', async () => {
  await post('/faults/score', { preset: 'status-503', times: '3' });
  await post('/faults/launch', { launch: 'alg-none' });
  await post('/faults/down', { down: 'yes' });
  expect(pair.sandbox.faults()).toMatchObject({
    down: true,
    score: [{ status: 503, times: 3 }],
    launch: ['alg-none'],
  });
  expect(await get('/faults')).toContain('answer 503 (3 more)');

  await post('/faults/clear', {});
  expect(pair.sandbox.faults()).toMatchObject({ down: false, score: [], launch: [] });
});

test('a link can be added and removed by hand', async () => {
  await post('/courses/course-101/links', { title: 'By hand', module: 'a/b' });
  const link = pair.sandbox.links().at(-1);
  expect(link).toMatchObject({ title: 'By hand', custom: { module: 'a/b' } });
  expect(pair.sandbox.lineItemsOf(link?.id ?? '')).toEqual([]);

  await post(`/links/${link?.id}/remove`, {});
  expect(pair.sandbox.links()).toHaveLength(1);
});

test('no page loads anything from elsewhere', async () => {
  const response = await fetch(pair.sandbox.url);
  const policy = response.headers.get('content-security-policy') ?? '';

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`frame-src 'self' ${pair.tool.url}`);
  expect(policy).not.toContain('unsafe-inline');
});

test('a link says Open, and the module it opens to who does not see the page', async () => {
  const title = 'ABC &lt;notes&gt; &amp; &quot;more&quot;';

  const text = await get('/');

  expect(text).toContain(`>Open<span class="unseen"> ${title}</span></a>`);
  expect(text).toContain(`>Open<span class="unseen"> ${title}</span> in a new window</a>`);
  expect(STYLE).toMatch(/^\.unseen \{[^}]*clip-path/m);
});

test('words of the gradebook stay whole: its table scrolls in a box of its own', async () => {
  await postScore(pair.sandbox, await bearer(pair.sandbox, pair.tool, SCOPE.score), aScore());

  const text = await get('/gradebook', 'trainer');

  expect(text).toMatch(/<div class="scroll"[^>]*><table>/);
  expect(text).toMatch(/Timestamp <span class="whole">[^<]+<\/span>/);
  expect(STYLE).toMatch(/^\.whole \{ white-space: nowrap; \}/m);
  expect(STYLE).toMatch(/^\.scroll \{[^}]*overflow-x: auto/m);
  expect(STYLE).toMatch(/^\.scroll li, \.scroll summary \{ overflow-wrap: normal; \}/m);
});

test('the page scrolls to the top of the tool when the tool asks, not to its own', () => {
  const calls: unknown[][] = [];
  const noted =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const tool = { postMessage: noted('postMessage') };
  const frame = {
    dataset: { toolOrigin: 'https://tool.example' },
    contentWindow: tool,
    scrollIntoView: noted('scrollIntoView'),
  };
  let listener: ((event: unknown) => void) | undefined;
  const window = {
    scrollTo: noted('scrollTo'),
    addEventListener: (_: string, heard: (event: unknown) => void) => {
      listener = heard;
    },
  };
  new Function('document', 'window', FRAME_SCRIPT)({ querySelector: () => frame }, window);

  listener?.({
    source: tool,
    origin: 'https://tool.example',
    data: { subject: 'lti.scrollToTop', message_id: 7 },
  });

  expect(calls).toEqual([
    ['scrollIntoView', { block: 'start' }],
    ['postMessage', { subject: 'lti.scrollToTop.response', message_id: 7 }, 'https://tool.example'],
  ]);
});
