import { type Pair, startPair } from './fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

async function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${pair.sandbox.url}/api${path}`, { method, ...init });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

test('tells what a tool needs to know', async () => {
  const { sandbox } = pair;

  expect((await call('GET', '/platform')).body).toEqual({
    issuer: sandbox.issuer,
    clientId: sandbox.clientId,
    deploymentId: sandbox.deploymentId,
    authUrl: sandbox.authUrl,
    tokenUrl: sandbox.tokenUrl,
    jwksUrl: sandbox.jwksUrl,
    mode: 'generic',
  });
});

test('switches faults and tells them', async () => {
  expect((await call('PUT', '/faults', { score: [{ status: 503 }] })).status).toBe(200);
  expect((await call('GET', '/faults')).body).toMatchObject({ down: false, score: [{ status: 503 }] });
  expect((await call('PUT', '/faults', { nonsense: 1 })).status).toBe(400);
  expect((await call('DELETE', '/faults')).body).toMatchObject({ score: [] });
});

test('adds, lists and removes links, and starts launches', async () => {
  const added = await call('POST', '/links', {
    id: 'two',
    title: 'Two',
    module: 'a/b',
    custom: { x: 'y', z: 1 },
  });
  expect(added).toMatchObject({
    status: 201,
    body: { custom: { module: 'a/b', x: 'y' }, lineItems: [{ label: 'Two' }] },
  });
  expect(added.body).not.toHaveProperty('custom.z');

  const login = await call('POST', '/launches', { persona: 'zoe', link: 'two' });
  expect(login).toMatchObject({
    status: 201,
    body: { action: `${pair.tool.url}/lti/login`, params: { iss: pair.sandbox.url } },
  });
  expect((await call('POST', '/launches', { persona: 'nobody', link: 'two' })).status).toBe(404);

  expect((await call('DELETE', '/links/two')).status).toBe(204);
  expect((await call('DELETE', '/links/two')).status).toBe(404);
});

test('changes grades by hand and tells the gradebook', async () => {
  expect((await call('PUT', '/gradebook/1/user-pat', { points: 55 })).status).toBe(200);
  expect((await call('GET', '/gradebook')).body).toMatchObject({
    lineItems: [{ id: '1', url: pair.sandbox.lineItemUrl('1') }],
    entries: [{ userId: 'user-pat', resultScore: 55, history: [{ from: 'by hand' }] }],
  });
  await call('PUT', '/gradebook/1/user-pat', { points: null });
  expect(pair.sandbox.grade('abc', 'pat')).not.toHaveProperty('resultScore');
  expect((await call('PUT', '/gradebook/1/user-trainer', { points: 1 })).status).toBe(404);
});

test('tells and forgets what happened', async () => {
  await fetch(pair.sandbox.jwksUrl);
  expect((await call('GET', '/requests')).body).toMatchObject([{ service: 'jwks', verdict: 'accepted' }]);

  await call('DELETE', '/log');

  expect((await call('GET', '/requests')).body).toEqual([]);
});
