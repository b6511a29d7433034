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
