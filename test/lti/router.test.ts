import { StoreError } from '../../src/ports/document-store.ts';
import { sendJson } from './fake-platform.ts';
import { startTool, type TestTool } from './tool.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool();
});
afterAll(() => tool.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const send = (path: string, init?: RequestInit) =>
  fetch(`${tool.url}${path}`, { redirect: 'manual', ...init });

describe('methods and paths', () => {
  const cases: [method: string, path: string, status: number, allow: string | null][] = [
    ['HEAD', '/lti/login', 200, 'GET, POST, HEAD, OPTIONS'],
    ['OPTIONS', '/lti/login', 204, 'GET, POST, HEAD, OPTIONS'],
    ['HEAD', '/lti/launch', 200, 'POST, HEAD, OPTIONS'],
    ['OPTIONS', '/lti/launch', 204, 'POST, HEAD, OPTIONS'],
    ['GET', '/lti/launch', 400, 'POST, HEAD, OPTIONS'],
    ['PUT', '/lti/login', 400, 'GET, POST, HEAD, OPTIONS'],
    ['DELETE', '/lti/launch', 400, 'POST, HEAD, OPTIONS'],
    ['POST', '/lti/keys', 400, 'GET, HEAD, OPTIONS'],
    ['POST', '/lti', 404, null],
    ['POST', '/lti/register', 404, null],
    ['POST', '/api/x', 404, null],
    ['GET', '/lti/login/', 400, null],
  ];
  test.each(cases)('%s %s', async (method, path, status, allow) => {
    const body = method === 'POST' ? 'id_token=a.b.c&state=a%20b' : null;

    const answer = await send(path, { method, body, headers: body ? FORM : {} });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('allow')).toBe(allow);
    if (status === 400 && allow) expect(await answer.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });
});

test('states that crash a bare ltijs are answered, and the process lives on', async () => {
  const states = ['a b', '__proto__', 'a;b=c', 'x'.repeat(200_000), 'ü', '{"a":1}', '\r\n'];
  for (const state of states) {
    const answer = await tool.browser().post({ state });
    expect(answer.body).toMatchObject({ code: 'LAUNCH_INVALID', facts: { rule: 'form' } });
  }
  const nested = await send('/lti/launch', { method: 'POST', body: 'state[a]=1', headers: FORM });
  expect(await nested.json()).toMatchObject({ code: 'LAUNCH_INVALID' });

  expect((await tool.browser().launch()).status).toBe(200);
});

describe('forms', () => {
  test('over 256 KB are refused', async () => {
    const body = `state=a&id_token=${'x'.repeat(257 * 1024)}`;

    const answer = await send('/lti/launch', { method: 'POST', body, headers: FORM });

    expect(await answer.json()).toMatchObject({ code: 'FORM_TOO_LARGE' });
  });

  test('of another kind hold nothing', async () => {
    const headers = { 'content-type': 'application/json' };

    const answer = await send('/lti/launch', { method: 'POST', body: '{"id_token":[1]}', headers });

    expect(await answer.json()).toMatchObject({ code: 'LAUNCH_INVALID', facts: { rule: 'form' } });
  });

  test('in a character set nobody knows', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' };

    const answer = await send('/lti/launch', { method: 'POST', body: 'a=b', headers });

    expect(await answer.json()).toMatchObject({ code: 'FORM_INVALID' });
  });
});

test('nothing of ltijs reaches the browser: no header, no cookie, no prototype', async () => {
  const answer = await tool.browser().launch();

  const names = [...answer.headers.keys()];
  expect(
    names.filter((name) => /^(cross-origin|strict-transport|access-control|origin-agent)/.test(name)),
  ).toEqual([]);
  expect(answer.headers.getSetCookie().filter((line) => !line.startsWith('__Host-aw-login-'))).toEqual([]);
  expect(answer.headers.get('x-powered-by')).toBe('Express');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

describe('the key set', () => {
  test('is public, cacheable and without private parts', async () => {
    const answer = await send('/lti/keys');
    const { keys } = (await answer.json()) as { keys: Record<string, string>[] };

    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  test('answers HEAD and 304', async () => {
    const head = await send('/lti/keys', { method: 'HEAD' });
    const etag = head.headers.get('etag') ?? '';
    const again = await send('/lti/keys', { headers: { 'if-none-match': etag } });

    expect([head.status, again.status]).toEqual([200, 304]);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(300);
  });
});

describe('faults', () => {
  const broken = () => Promise.reject(new StoreError('UNREACHABLE', 'The store does not answer.'));

  test.each(['platforms', 'nonces', 'deployments'] as const)(
    'the store fails at %s, and heals',
    async (name) => {
      const browser = tool.browser();
      const begun = await browser.login();
      const form = { id_token: await browser.token(begun), state: begun.state };
      const collection = tool.records[name];
      const { get, insert } = collection;

      Object.assign(collection, { get: broken, insert: broken });
      const failed = await browser.post(form);
      Object.assign(collection, { get, insert });
      const healed = await browser.post(form);

      expect(failed.body.code).toBe('STORE_UNAVAILABLE');
      expect(healed.status).toBe(200);
    },
  );

  test('what the session throws becomes a fault', async () => {
    const faulty = await startTool({ onLaunch: () => Promise.reject(new Error('boom')) });

    const answer = await faulty.browser().launch();
    await faulty.close();

    expect(answer.body).toEqual({ code: 'INTERNAL', facts: {} });
  });

  test('keys that cannot be had: said so at once, and found again later', async () => {
    const other = await startTool();
    const { handler } = other.platform;

    other.platform.handler = (_received, res) => sendJson(res, {}, 500);
    const failed = await other.browser().launch();
    other.platform.handler = handler;
    const tooSoon = await other.browser().launch();
    other.clock.offset = 6_000;
    const healed = await other.browser().launch();
    await other.close();

    expect([failed.body.code, tooSoon.body.code]).toEqual(['LMS_KEYS_UNAVAILABLE', 'LMS_KEYS_UNAVAILABLE']);
    expect(healed.status).toBe(200);
  });
});
