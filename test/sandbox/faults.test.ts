import { parseFaults } from '../../src/sandbox/faults.ts';
import { SCOPE } from '../../src/sandbox/vocabulary.ts';
import { aScore, bearer, type Pair, postScore, requestToken, startPair, tokenFields } from './fake-tool.ts';

let pair: Pair;
let authorization: string;

beforeAll(async () => {
  pair = await startPair();
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score);
});
afterEach(() => pair.sandbox.clearFaults());
afterAll(() => pair.close());

let second = 0;
const post = () => {
  second += 1;
  return postScore(
    pair.sandbox,
    authorization,
    aScore({ timestamp: new Date(1_800_000_000_000 + second * 1000).toISOString() }),
  );
};
const stored = () => pair.sandbox.grade('abc', 'pat')?.history.filter((one) => one.stored).length ?? 0;

test('faults of a queue strike in order, as often as told', async () => {
  pair.sandbox.setFaults({
    score: [
      { status: 503, times: 2 },
      { status: 429, retryAfter: '7' },
    ],
  });

  const answers = [await post(), await post(), await post(), await post()];

  expect(answers.map((answer) => answer.status)).toEqual([503, 503, 429, 204]);
  expect(answers[2]?.headers.get('retry-after')).toBe('7');
  expect(pair.sandbox.requests().at(-2)).toMatchObject({ verdict: 'fault', status: 429 });
});

test('a connection cut before the work stores nothing', async () => {
  const before = stored();
  pair.sandbox.setFaults({ score: [{ drop: 'before' }] });

  await expect(post()).rejects.toThrow();

  expect(stored()).toBe(before);
});

test('a connection cut after the work has stored the grade', async () => {
  const before = stored();
  pair.sandbox.setFaults({ score: [{ drop: 'after' }] });

  await expect(post()).rejects.toThrow();

  expect(stored()).toBe(before + 1);
});

test('a slow answer is right in the end', async () => {
  pair.sandbox.setFaults({ score: [{ delayMs: 150 }] });
  const start = performance.now();

  expect((await post()).status).toBe(204);
  expect(performance.now() - start).toBeGreaterThan(140);
});

test('the token endpoint and the key set fail alike', async () => {
  pair.sandbox.setFaults({ token: [{ status: 500 }], jwks: [{ status: 200, body: '<p>hello</p>' }] });

  const token = await requestToken(pair.sandbox, await tokenFields(pair.sandbox, pair.tool, SCOPE.score));
  const jwks = await fetch(pair.sandbox.jwksUrl);

  expect(token.status).toBe(500);
  expect(await jwks.text()).toBe('<p>hello</p>');
});

test('down takes every service down, until it is up again', async () => {
  pair.sandbox.setFaults({ down: true });
  expect((await post()).status).toBe(503);
  expect((await fetch(pair.sandbox.jwksUrl)).status).toBe(503);

  pair.sandbox.setFaults({ down: false });
  expect((await post()).status).toBe(204);
});

test('expired tokens are refused with 401', async () => {
  pair.sandbox.expireTokens();

  expect((await post()).status).toBe(401);
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score);
});

test.each([
  [[]],
  ['down'],
  [{ down: 'yes' }],
  [{ __proto__: null, nonsense: [] }],
  [{ score: [{ status: 99 }] }],
  [{ score: [{ retryAfter: 'a\r\nb' }] }],
  [{ score: [{ times: 0 }] }],
  [{ launch: ['toString'] }],
])('refuses faults of the wrong shape: %j', (input) => {
  expect(parseFaults(input).problems).not.toEqual([]);
});

test('reads what the API gives out', () => {
  const faults = { down: false, score: [{ status: 503, times: 'always', delayMs: 5 }], launch: ['no-kid'] };

  expect(parseFaults(faults)).toEqual({ faults, problems: [] });
});
