import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { scoresUrl } from '../../src/lti/score-body.ts';
import { createLtiServices } from '../../src/lti/services.ts';
import { createToolKeys, makeToolKey, type ToolKeys } from '../../src/lti/tool-keys.ts';
import type { ScoreMessage, ScoreSender } from '../../src/ports/score-sender.ts';
import { callLms, type FakeServer, type Handler, sendJson, startServer } from './fake-platform.ts';
import { aPlatform, openTestRecords, SECRET, type TestRecords, testClock } from './tool.ts';

const SCORE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const clock = testClock();
let store: TestRecords;
let lms: FakeServer;
let toolKeys: ToolKeys;
let sender: ScoreSender;
let onToken: Handler;
let onScore: Handler;
let tokens: number;

const ourKey = makeToolKey(SECRET, Date.now());

beforeEach(async () => {
  clock.offset = 0;
  tokens = 0;
  store = await openTestRecords(clock);
  onToken = (_received, res) => {
    tokens += 1;
    sendJson(res, { access_token: `token-${tokens}`, token_type: 'bearer', expires_in: 3600, scope: SCORE });
  };
  onScore = (_received, res) => res.writeHead(200).end();
  lms = await startServer((received, res) =>
    received.url.startsWith('/token') ? onToken(received, res) : onScore(received, res),
  );
  await store.records.platforms.insert(aPlatform({ tokenUrl: `${lms.url}/token` }));
  await store.records.toolKeys.insert(await ourKey);
  toolKeys = createToolKeys({ toolKeys: store.records.toolKeys, secret: SECRET, clock });
  const { platforms } = store.records;
  const launchUrl = 'https://tool.example/lti/launch';
  const userAgent = 'Aidewell/0.1.0';
  sender = createLtiServices({ callLms, platforms, toolKeys, clock, userAgent, launchUrl }).scoreSender;
});
afterEach(async () => {
  await lms.close();
  await store.close();
});

const aMessage = (changes: Partial<ScoreMessage> = {}): ScoreMessage => ({
  platformId: aPlatform().id,
  lineItem: `${lms.url}/lineitems/6/lineitem?type_id=3`,
  scopes: [SCORE],
  userId: 'user-1',
  score: 2 / 3,
  timestamp: Date.UTC(2026, 10, 23, 10, 15, 30, 123),
  submittedAt: Date.UTC(2026, 10, 23, 10, 15, 29),
  attemptId: 'attempt-1',
  ...changes,
});
const send = (changes: Partial<ScoreMessage> = {}, signal = new AbortController().signal) =>
  sender.send(aMessage(changes), signal);
const scoresSent = () => lms.received.filter(({ url }) => url.includes('/scores'));

test('the score as the LMS gets it', async () => {
  const outcome = await send();

  const [score] = scoresSent();
  expect(outcome).toEqual({ kind: 'confirmed', status: 200 });
  expect(score?.url).toBe('/lineitems/6/lineitem/scores?type_id=3');
  expect(score?.headers).toMatchObject({
    authorization: 'Bearer token-1',
    'content-type': 'application/vnd.ims.lis.v1.score+json',
    'user-agent': 'Aidewell/0.1.0',
  });
  expect(JSON.parse(score?.body ?? '')).toEqual({
    userId: 'user-1',
    scoreGiven: 66.6667,
    scoreMaximum: 100,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp: '2026-11-23T10:15:30.123Z',
    submission: { submittedAt: '2026-11-23T10:15:29.000Z' },
  });
});

test('Canvas is told what its SpeedGrader opens: our launch, with the attempt, and never to prefer another grade', async () => {
  await send({ lms: 'canvas', comment: 'Well observed.' });

  const body = JSON.parse(scoresSent()[0]?.body ?? '') as Record<string, unknown>;
  expect(body['https://canvas.instructure.com/lti/submission']).toEqual({
    submission_type: 'basic_lti_launch',
    submission_data: 'https://tool.example/lti/launch?attempt=attempt-1',
  });
  expect(body).not.toHaveProperty('comment');
  expect(scoresSent()[0]?.body).not.toContain('prioritize_non_tool_grade');
});

test.each([
  ['moodle', 'Well observed.', 'Well observed.'],
  ['moodle', undefined, undefined],
  ['blackboard', 'Well observed.', undefined],
])('%s gets the feedback %j back as %j', async (lms, comment, expected) => {
  await send({ lms, comment });

  const body = JSON.parse(scoresSent()[0]?.body ?? '') as Record<string, unknown>;
  expect(body['comment']).toBe(expected);
  expect(body).not.toHaveProperty('https://canvas.instructure.com/lti/submission');
});

test.each([
  [0, 0],
  [1, 100],
  [1 / 3, 33.3333],
  [0.29, 29],
])('score %d is sent as %d', async (score, given) => {
  await send({ score });

  expect(JSON.parse(scoresSent()[0]?.body ?? '')).toMatchObject({ scoreGiven: given });
});

test.each([
  ['https://l/1', 'https://l/1/scores'],
  ['https://l/1/', 'https://l/1/scores'],
  ['https://l/1?a=b&c=%2F', 'https://l/1/scores?a=b&c=%2F'],
  ['https://l/1#x', 'https://l/1/scores'],
])('%s has its scores at %s', (lineItem, expected) => {
  expect(scoresUrl(lineItem)).toBe(expected);
});

describe('the token request', () => {
  const assertionOf = (body: string) => new URLSearchParams(body).get('client_assertion') ?? '';

  test('proves who we are, for the score scope only', async () => {
    await send({ scopes: [SCORE, 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem'] });

    const [request] = lms.received;
    const form = new URLSearchParams(request?.body);
    const [jwk] = await toolKeys.publicKeys();
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    const { payload, protectedHeader } = await jwtVerify(assertionOf(request?.body ?? ''), key);
    const iat = payload.iat ?? 0;
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('scope')).toBe(SCORE);
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: jwk?.['kid'] });
    expect(payload).toMatchObject({ iss: 'client-1', sub: 'client-1', aud: `${lms.url}/token` });
    expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/);
    expect((payload.exp ?? 0) - iat).toBeLessThanOrEqual(300);
    expect(Date.now() / 1000 - iat).toBeGreaterThanOrEqual(5);
  });

  test('names another audience where the platform has one', async () => {
    await store.records.platforms.put(
      aPlatform({ tokenUrl: `${lms.url}/token`, tokenAudience: 'https://api.lms.example/auth/token' }),
    );

    await send();

    const [, payload = ''] = assertionOf(lms.received[0]?.body ?? '').split('.');
    const { aud } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud: string };
    expect(aud).toBe('https://api.lms.example/auth/token');
  });

  test('is made once for fifty sends, and again a minute before its end', async () => {
    await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(tokens).toBe(1);
    clock.offset = 3539_000;
    await send();
    expect(tokens).toBe(1);
    clock.offset = 3541_000;
    await send();
    expect(tokens).toBe(2);
  });

  const refusals: [string, Handler, object][] = [
    ['500', (_r, res) => sendJson(res, {}, 500), { kind: 'retry', reason: 'token-unavailable' }],
    [
      '429 and a pause',
      (_r, res) => res.writeHead(429, { 'retry-after': '7' }).end(),
      { kind: 'retry', reason: 'token-unavailable', retryAfter: 7_000 },
    ],
    ['cut', (_r, res) => res.destroy(), { kind: 'retry', reason: 'token-unavailable' }],
    ['no JSON', (_r, res) => res.end('<html>'), { kind: 'retry', reason: 'token-unavailable' }],
    [
      'invalid_client',
      (_r, res) => sendJson(res, { error: 'invalid_client', error_description: 'key unknown' }, 401),
      { kind: 'park', reason: 'not-allowed', detail: 'token: 401 invalid_client: key unknown' },
    ],
    [
      'invalid_scope',
      (_r, res) => sendJson(res, { error: 'invalid_scope' }, 400),
      { kind: 'park', reason: 'not-allowed', detail: 'token: 400 invalid_scope' },
    ],
    [
      'fewer scopes',
      (_r, res) => sendJson(res, { access_token: 'x', scope: 'other' }),
      { kind: 'park', reason: 'not-allowed', detail: `token: without the scope ${SCORE}` },
    ],
  ];
  test.each(refusals)('answered with %s', async (_name, handler, outcome) => {
    onToken = handler;

    expect(await send()).toMatchObject(outcome);
    expect(scoresSent()).toHaveLength(0);
  });
});

test('a refused token is renewed once, then an admin has to look', async () => {
  onScore = ({ headers }, res) => sendJson(res, {}, headers.authorization === 'Bearer token-1' ? 401 : 200);
  expect(await send()).toMatchObject({ kind: 'confirmed' });
  expect(tokens).toBe(2);

  onScore = (_received, res) => sendJson(res, { errors: 'Invalid Developer Key' }, 401);
  expect(await send()).toMatchObject({ kind: 'park', reason: 'not-allowed' });
  expect(tokens).toBe(3);
});

describe('what is never sent', () => {
  test('to a platform that is off or gone', async () => {
    await store.records.platforms.put(aPlatform({ active: false }));
    expect(await send()).toMatchObject({ kind: 'park', reason: 'platform-off' });
    await store.records.platforms.remove({ id: aPlatform().id });
    expect(await send()).toMatchObject({ kind: 'park', reason: 'platform-off' });
    expect(lms.received).toHaveLength(0);
  });

  test('without the scope', async () => {
    expect(await send({ scopes: [] })).toMatchObject({ kind: 'park', reason: 'scope-missing' });
    expect(lms.received).toHaveLength(0);
  });
});

describe('the network', () => {
  test('a cut connection and a closed port can heal', async () => {
    onScore = (_received, res) => res.destroy();
    expect(await send()).toMatchObject({ kind: 'retry', reason: 'unreachable' });
    const lineItem = 'http://127.0.0.1:1/lineitem';
    expect(await send({ lineItem })).toMatchObject({ kind: 'retry', reason: 'unreachable' });
  });

  test('a store that fails can heal, and nothing rejects', async () => {
    Object.assign(store.records.platforms, { get: () => Promise.reject(new Error('away')) });

    expect(await send()).toMatchObject({ kind: 'retry', reason: 'unreachable', detail: 'away' });
  });

  test('an endless answer is cut off', async () => {
    onScore = (_received, res) => res.end('x'.repeat(100_000));

    expect(await send()).toMatchObject({ kind: 'retry', reason: 'unreachable' });
  });

  test('a bearer token never follows a redirect to another origin', async () => {
    const elsewhere = await startServer((_received, res) => res.end());
    onScore = (_received, res) => res.writeHead(307, { location: `${elsewhere.url}/x` }).end();

    expect(await send()).toMatchObject({ kind: 'retry', reason: 'unreachable' });
    expect(elsewhere.received).toHaveLength(0);
    await elsewhere.close();
  });

  test('a redirect within the origin is followed with body and method', async () => {
    onScore = ({ url }, res) =>
      url.startsWith('/moved') ? res.end() : res.writeHead(308, { location: '/moved/scores' }).end();

    expect(await send()).toMatchObject({ kind: 'confirmed' });
    expect(scoresSent()[1]).toMatchObject({ method: 'POST', body: scoresSent()[0]?.body });
  });

  test('an LMS that never answers takes ten seconds, not more', async () => {
    onScore = () => undefined;
    const started = Date.now();

    expect(await send()).toMatchObject({ kind: 'retry', reason: 'timeout' });
    expect(Date.now() - started).toBeLessThan(11_000);
  });

  test('a signal ends the wait at once', async () => {
    onScore = () => undefined;
    const control = new AbortController();
    setTimeout(() => control.abort(), 50);
    const started = Date.now();

    expect(await send({}, control.signal)).toMatchObject({ kind: 'retry' });
    expect(await send({}, AbortSignal.abort())).toMatchObject({ kind: 'retry' });
    expect(Date.now() - started).toBeLessThan(1_000);
  });
});
