import { createKeyCache, type KeyCache, lifetimeOf, readKeySet } from '../../src/lti/key-cache.ts';
import { callLms, type FakeServer, makeKey, sendJson, startPlatform } from './fake-platform.ts';
import { aPlatform, startTool, testClock } from './tool.ts';

const key = makeKey('key-1');
const next = makeKey('key-2');
const silent = { info() {}, warn() {}, error() {} };
const clock = testClock();
let published = [key];
let server: FakeServer;
let cache: KeyCache;

const find = (kid: string) =>
  cache.find({ ...aPlatform({ jwksUrl: `${server.url}/jwks` }), version: 1 }, kid);

beforeEach(async () => {
  published = [key];
  clock.offset = 0;
  server = await startPlatform(() => published);
  cache = createKeyCache({ callLms, clock, log: silent, userAgent: 'Aidewell/test' });
});
afterEach(() => server.close());

test('200 launches fetch once', async () => {
  const tool = await startTool();

  for (let i = 0; i < 20; i += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => tool.browser().launch()));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  }
  const fetches = tool.platform.received.length;
  await tool.close();

  expect(fetches).toBe(1);
});

test('a cold cache is single-flight', async () => {
  const found = await Promise.all(Array.from({ length: 50 }, () => find('key-1')));

  expect(found.every((answer) => typeof answer === 'object')).toBe(true);
  expect(server.received).toHaveLength(1);
});

test('a rotation is seen at once', async () => {
  await find('key-1');
  published = [next];

  expect(await find('key-2')).toHaveProperty('pem');
  expect(server.received).toHaveLength(2);
  expect(await find('key-1')).toBe('unknown');
});

test('made-up key ids cost one fetch per cool-down', async () => {
  await find('key-1');
  for (let i = 0; i < 50; i += 1) expect(await find(`made-up-${i}`)).toBe('unknown');
  expect(server.received).toHaveLength(2);

  clock.offset = 31_000;
  published = [key, next];
  expect(await find('key-2')).toHaveProperty('pem');
});

test('a stale known key is given at once, and refreshed behind', async () => {
  await find('key-1');
  clock.offset = 61 * 60_000;
  server.handler = () => undefined;

  expect(await find('key-1')).toHaveProperty('pem');
  expect(await find('key-1')).toHaveProperty('pem');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.received).toHaveLength(2);
});

test('a dead key set never stalls a known key', async () => {
  await find('key-1');
  clock.offset = 61 * 60_000;
  server.handler = (_received, res) => res.destroy();

  const started = Date.now();
  for (let i = 0; i < 20; i += 1) expect(await find('key-1')).toHaveProperty('pem');
  expect(Date.now() - started).toBeLessThan(500);
});

describe('key sets that cannot be used', () => {
  test.each([
    ['status 500', 500, '{"keys":[]}'],
    ['HTML', 200, '<html>'],
    ['no keys', 200, '{"jwks":[]}'],
    ['over 256 KB', 200, JSON.stringify({ keys: [key.jwk], x: 'x'.repeat(300_000) })],
  ])('%s', async (_name, status, body) => {
    server.handler = (_received, res) => res.writeHead(status).end(body);

    expect(await find('key-1')).toBe('unavailable');
  });

  test('a redirect is not followed', async () => {
    const other = await startPlatform(() => [key]);
    server.handler = (_received, res) => res.writeHead(302, { location: `${other.url}/jwks` }).end();

    expect(await find('key-1')).toBe('unavailable');
    expect(other.received).toHaveLength(0);
    await other.close();
  });

  test('one that never answers: given up within six seconds', async () => {
    server.handler = () => undefined;
    const started = Date.now();

    expect(await find('key-1')).toBe('unavailable');
    expect(Date.now() - started).toBeLessThan(6_000);
  });
});

test('another key set address starts anew', async () => {
  await find('key-1');
  const other = await startPlatform(() => [next]);

  const moved = { ...aPlatform({ jwksUrl: `${other.url}/jwks` }), version: 2 };
  expect(await cache.find(moved, 'key-1')).toBe('unknown');
  await other.close();
});

test('only RSA signing keys of 2048 bits or more count', () => {
  const small = makeKey('small', 1024);
  const jwks = [
    small.jwk,
    { ...key.jwk, kid: 'enc', use: 'enc' },
    { ...key.jwk, kid: 'ps', alg: 'PS256' },
    { ...key.jwk, kid: 7 },
    { kty: 'EC', kid: 'ec', crv: 'P-256', x: 'a', y: 'b' },
    { kty: 'RSA', kid: 'broken', n: '', e: '' },
    null,
    { ...key.jwk, kid: 'bare', use: undefined, alg: undefined },
  ];

  expect([...(readKeySet(JSON.stringify({ keys: jwks }))?.keys() ?? [])]).toEqual(['bare']);
});

test.each([
  [null, 60],
  ['public', 60],
  ['max-age=0', 5],
  ['no-store', 5],
  ['public, max-age=1800', 30],
  ['max-age=99999999', 24 * 60],
])('Cache-Control %j keeps for %i minutes', (header, minutes) => {
  expect(lifetimeOf(header)).toBe(minutes * 60_000);
});

test('unpublished again: gone after the refresh', async () => {
  await find('key-1');
  server.handler = (_received, res) => sendJson(res, { keys: [next.jwk] });
  clock.offset = 61 * 60_000;
  await find('key-1');
  await new Promise((resolve) => setTimeout(resolve, 100));

  expect(await find('key-1')).toBe('unknown');
});
