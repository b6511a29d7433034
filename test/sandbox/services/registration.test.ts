import { TOOL_CONFIGURATION } from '../../../src/sandbox/vocabulary.ts';
import { type Pair, startPair } from '../fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

/** What the admin's browser brings to the tool. */
async function openRegistration(): Promise<{ token: string; endpoint: string }> {
  const page = await fetch(
    `${pair.sandbox.url}/tools/register?address=${encodeURIComponent('http://tool.example/register')}`,
  );
  const source =
    /src="(http:\/\/tool\.example[^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { searchParams } = new URL(source);
  const configuration = await fetch(searchParams.get('openid_configuration') ?? '');
  const { registration_endpoint: endpoint } = (await configuration.json()) as Record<string, string>;
  return { token: searchParams.get('registration_token') ?? '', endpoint: endpoint ?? '' };
}

const aTool = (change: Record<string, unknown> = {}) => ({
  application_type: 'web',
  client_name: 'Second tool',
  response_types: ['id_token'],
  grant_types: ['implicit', 'client_credentials'],
  initiate_login_uri: 'http://tool.example/lti/login',
  redirect_uris: ['http://tool.example/lti/launch'],
  jwks_uri: 'http://tool.example/lti/keys',
  token_endpoint_auth_method: 'private_key_jwt',
  [TOOL_CONFIGURATION]: { domain: 'tool.example', target_link_uri: 'http://tool.example/lti/launch' },
  ...change,
});

const register = (endpoint: string, token: string, body: unknown) =>
  fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });

test('a tool registers with the one-use token and can be launched', async () => {
  const { endpoint, token } = await openRegistration();

  const response = await register(endpoint, token, aTool());
  const body = (await response.json()) as Record<string, unknown>;

  expect(response.status).toBe(200);
  expect(body).toMatchObject({
    client_id: expect.any(String),
    [TOOL_CONFIGURATION]: { deployment_id: expect.any(String) },
  });
  const link = pair.sandbox.addLink({ title: 'Elsewhere', clientId: String(body['client_id']) });
  expect(pair.sandbox.startLaunch('pat', link.id).action).toBe('http://tool.example/lti/login');
  expect((await register(endpoint, token, aTool())).status).toBe(401);
});

test.each([
  ['redirect_uris', { redirect_uris: [] }],
  ['jwks_uri', { jwks_uri: 'javascript:alert(1)' }],
  ['response_types', { response_types: ['code'] }],
  ['grant_types', { grant_types: ['implicit'] }],
  ['the tool configuration', { [TOOL_CONFIGURATION]: undefined }],
])('refuses a registration with wrong %s', async (_name, change) => {
  const { endpoint, token } = await openRegistration();

  expect((await register(endpoint, token, aTool(change))).status).toBe(400);
});

/** Opens a registration and registers at once. */
async function registerAt(sandbox: Pair['sandbox'], change: Record<string, unknown> = {}, clientId?: string) {
  const { searchParams } = new URL(sandbox.startRegistration('http://tool.example/register', clientId));
  const token = searchParams.get('registration_token') ?? '';
  const response = await register(`${sandbox.url}/registrations`, token, aTool(change));
  return { response, text: await response.text(), configuration: searchParams.get('openid_configuration') };
}

const configured = (more: object) => ({
  [TOOL_CONFIGURATION]: {
    domain: 'tool.example',
    target_link_uri: 'http://tool.example/lti/launch',
    claims: ['iss', 'sub'],
    ...more,
  },
});

test('a tool that registers again keeps its client id and deployment', async () => {
  const first = JSON.parse((await registerAt(pair.sandbox)).text);

  const again = JSON.parse(
    (await registerAt(pair.sandbox, { client_name: 'Renamed' }, first.client_id)).text,
  );

  expect(again).toMatchObject({ client_id: first.client_id, client_name: 'Renamed' });
  expect(again[TOOL_CONFIGURATION].deployment_id).toBe(first[TOOL_CONFIGURATION].deployment_id);
});

describe('in the manner of Canvas', () => {
  let canvas: Pair;
  beforeAll(async () => {
    canvas = await startPair({ mode: 'canvas' });
  });
  afterAll(() => canvas.close());

  test('the configuration is for holders of a token, and names placements and a bare host', async () => {
    const { configuration } = await registerAt(canvas.sandbox, configured({}));
    const refused = await fetch(canvas.sandbox.configurationUrl);
    const { searchParams } = new URL(canvas.sandbox.startRegistration('http://tool.example/register'));
    const shown = await fetch(searchParams.get('openid_configuration') ?? '');

    expect(configuration).toContain('registration_token=');
    expect(refused.status).toBe(401);
    expect(await shown.json()).toMatchObject({ authorization_server: new URL(canvas.sandbox.url).host });
  });

  test('the deployment stands beside the client id', async () => {
    const { text } = await registerAt(canvas.sandbox, configured({ messages: [] }));

    const answer = JSON.parse(text);
    expect(answer).toMatchObject({ client_id: expect.any(String), deployment_id: expect.any(String) });
    expect(answer[TOOL_CONFIGURATION]).not.toHaveProperty('deployment_id');
  });

  test.each([
    ['no claims', configured({ claims: undefined })],
    ['a placement that it lacks', configured({ messages: [{ type: 'x', placements: ['ContentArea'] }] })],
  ])('%s: 422 with a list', async (_name, change) => {
    const { response, text } = await registerAt(canvas.sandbox, change);

    expect(response.status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });
});

describe('in the manner of Moodle', () => {
  let moodle: Pair;
  beforeAll(async () => {
    moodle = await startPair({ mode: 'moodle' });
  });
  afterAll(() => moodle.close());

  test('the answer names the deep linking message only', async () => {
    const messages = [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }];

    const { text } = await registerAt(moodle.sandbox, configured({ messages }));

    expect(JSON.parse(text)[TOOL_CONFIGURATION]).toMatchObject({
      deployment_id: expect.any(String),
      messages: [{ type: 'LtiDeepLinkingRequest' }],
    });
  });

  test.each([
    ['a domain with a port', configured({ domain: 'tool.example:80' }), 'domain_targetlinkuri_mismatch'],
    ['no domain', configured({ domain: '' }), 'missing required attribute domain'],
  ])('%s: plain text', async (_name, change, words) => {
    const { response, text } = await registerAt(moodle.sandbox, change);

    expect([response.status, text]).toEqual([400, words]);
  });

  test('a used token: its word for it', async () => {
    const answer = await register(`${moodle.sandbox.url}/registrations`, 'used', aTool());

    expect([answer.status, await answer.text()]).toEqual([401, 'token_already_used']);
  });
});
