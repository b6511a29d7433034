import { CLAIM, SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { authenticate, authParams, launch, type Pair, startPair } from '../fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

function freshParams(): Record<string, string> {
  return authParams(pair.sandbox, pair.sandbox.startLaunch('pat', 'abc'), pair.tool);
}

test('a click on a link ends in a signed id_token with every claim', async () => {
  const { sandbox, tool } = pair;

  const claims = await launch(sandbox, tool, 'zoe', 'abc');

  expect(claims).toMatchObject({
    iss: sandbox.url,
    aud: sandbox.clientId,
    sub: 'user-zoe',
    name: 'Zoë Núñez',
    locale: 'en-US',
    [CLAIM.version]: '1.3.0',
    [CLAIM.messageType]: 'LtiResourceLinkRequest',
    [CLAIM.deploymentId]: '1',
    [CLAIM.targetLinkUri]: `${tool.url}/lti/launch`,
    [CLAIM.resourceLink]: { id: 'abc', title: 'ABC notes' },
    [CLAIM.custom]: { module: 'behavior-support/abc-notes' },
    [CLAIM.agsEndpoint]: {
      lineitem: sandbox.lineItemUrl('1'),
      lineitems: `${sandbox.url}/services/course-101/lineitems`,
    },
    [CLAIM.toolPlatform]: { product_family_code: 'aidewell-sandbox' },
  });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
});

test('state and nonce come back as they were sent', async () => {
  const params = freshParams();

  const answer = await authenticate(pair.sandbox, params);

  expect(answer).toMatchObject({ status: 200, action: params['redirect_uri'] });
  expect(answer.fields?.['state']).toBe(params['state']);
  const [, payload = ''] = (answer.fields?.['id_token'] ?? '').split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toHaveProperty('nonce', params['nonce']);
});

test('a launch serves once', async () => {
  const params = freshParams();
  await authenticate(pair.sandbox, params);

  const second = await authenticate(pair.sandbox, params);

  expect(second.fields).toMatchObject({ error: 'launch_no_longer_valid', state: params['state'] });
});

test('of two answers at once only one is given', async () => {
  const params = freshParams();

  const answers = await Promise.all([1, 2, 3, 4].map(() => authenticate(pair.sandbox, params)));

  expect(answers.filter((answer) => answer.fields?.['id_token'])).toHaveLength(1);
});

test.each([
  ['scope', 'openid profile', 'invalid_scope'],
  ['response_type', 'code', 'unsupported_response_type'],
  ['response_mode', 'query', 'invalid_request'],
  ['prompt', 'login', 'invalid_request'],
  ['nonce', '', 'invalid_request'],
  ['state', '', 'invalid_request'],
  ['login_hint', 'someone-else', 'login_required'],
  ['lti_message_hint', 'forged', 'launch_no_longer_valid'],
])('a wrong %s is posted back as an error', async (name, value, code) => {
  const answer = await authenticate(pair.sandbox, { ...freshParams(), [name]: value });

  expect(answer.fields?.['error']).toBe(code);
  expect(answer.fields?.['id_token']).toBeUndefined();
});

test.each([
  ['client_id', 'another-tool', 'unauthorized_client'],
  ['redirect_uri', 'https://evil.example/lti/launch', 'invalid_request'],
])('a wrong %s is told on a page, never posted', async (name, value, code) => {
  const answer = await authenticate(pair.sandbox, { ...freshParams(), [name]: value });

  expect(answer).toMatchObject({ status: 400, error: code });
  expect(answer.action).toBeUndefined();
});

test('redirect_uri must match to the letter', async () => {
  const params = freshParams();

  const answer = await authenticate(pair.sandbox, {
    ...params,
    redirect_uri: `${params['redirect_uri']}?a=1`,
  });

  expect(answer.status).toBe(400);
});

test('a parameter that comes twice is refused', async () => {
  const query = `${new URLSearchParams(freshParams())}&nonce=second`;

  const response = await fetch(`${pair.sandbox.authUrl}?${query}`, {
    headers: { accept: 'application/json' },
  });

  expect(await response.json()).toMatchObject({ fields: { error: 'invalid_request' } });
});

test('after a switch of persona the launch is no longer theirs', async () => {
  const answer = await authenticate(pair.sandbox, freshParams(), { cookie: 'sandbox_persona=trainer' });

  expect(answer.fields?.['error']).toBe('login_required');
});

test('a launch waits five minutes', async () => {
  let now = Date.now();
  const slow = await startPair({ clock: () => now });
  const params = authParams(slow.sandbox, slow.sandbox.startLaunch('pat', 'abc'), slow.tool);
  now += 5 * 60_000 + 1;

  const answer = await authenticate(slow.sandbox, params);

  expect(answer.fields?.['error']).toBe('launch_no_longer_valid');
  await slow.close();
});

test('browsers get a form that works without JavaScript', async () => {
  const params = freshParams();

  const response = await fetch(pair.sandbox.authUrl, { method: 'POST', body: new URLSearchParams(params) });

  const text = await response.text();
  expect(text).toContain(`action="${params['redirect_uri']}"`);
  expect(text).toContain('<button>Continue</button>');
  expect(text).toContain(`name="state" value="${params['state']}"`);
});

test('a second line item takes lineitem out of the claim', async () => {
  const { sandbox, tool } = pair;
  sandbox.addLink({ id: 'two', title: 'Two columns' });
  sandbox.addLineItem({ contextId: 'course-101', resourceLinkId: 'two', label: 'Extra', scoreMaximum: 5 });

  const claims = await launch(sandbox, tool, 'pat', 'two');

  expect(claims[CLAIM.agsEndpoint]).not.toHaveProperty('lineitem');
  expect(claims[CLAIM.agsEndpoint]).toHaveProperty('scope', expect.arrayContaining([SCOPE.score]));
});

test('a link without a line item has none in the claim', async () => {
  pair.sandbox.addLink({ id: 'plain', title: 'No grade', lineItem: false });

  const claims = await launch(pair.sandbox, pair.tool, 'pat', 'plain');

  expect(claims[CLAIM.agsEndpoint]).not.toHaveProperty('lineitem');
});

test('a persona who shares nothing stays nameless', async () => {
  const claims = await launch(pair.sandbox, pair.tool, 'private', 'abc');

  expect(claims['name'] ?? claims['email'] ?? claims['given_name']).toBeUndefined();
});
