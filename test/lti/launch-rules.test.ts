import { createHmac } from 'node:crypto';
import { platformKey } from '../../src/records/keys.ts';
import { CLAIMS } from '../builders/launch.ts';
import { makeKey, signToken } from './fake-platform.ts';
import { aPlatform, type Bend, startTool, type TestTool } from './tool.ts';

let tool: TestTool;
const otherKey = makeKey('key-1');
const now = () => Math.floor(Date.now() / 1000);
const refused = (code: string, rule: string) => ({ code, facts: { rule } });

beforeAll(async () => {
  tool = await startTool();
  await tool.records.platforms.insert(
    aPlatform({ clientId: 'client-2', jwksUrl: `${tool.platform.url}/jwks`, name: 'Other client' }),
  );
});
afterAll(() => tool.close());

describe('one thing bent, one rule named', () => {
  const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
  const cases: [name: string, rule: string, bend: () => Bend, code?: string][] = [
    ['no id_token', 'form', () => ({ form: { id_token: '' } })],
    ['no state', 'form', () => ({ form: { state: '' } })],
    ['a state that crashes ltijs', 'form', () => ({ form: { state: 'a b' } })],
    ['a state of another name', 'form', () => ({ form: { state: '__proto__' } })],
    [
      'a state never given',
      'login-of-this-browser',
      () => ({ form: { state: 'f'.repeat(50) } }),
      'LAUNCH_STATE_LOST',
    ],
    ['not a JWT', 'token-form', () => ({ form: { id_token: 'abc' } })],
    ['two dots only', 'token-form', () => ({ form: { id_token: '..' } })],
    ['a critical extension', 'no-critical-extension', () => ({ header: { crit: ['exp'], exp: 1 } })],
    ['no kid', 'key-named', () => ({ header: { kid: undefined } })],
    ['another issuer', 'issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['the issuer with a slash', 'issuer', () => ({ claims: { iss: 'https://lms.example/' } })],
    ['another audience', 'audience', () => ({ claims: { aud: 'client-9' } })],
    ['another client of the same issuer', 'audience', () => ({ claims: { aud: 'client-2' } })],
    ['an empty audience list', 'audience', () => ({ claims: { aud: [] } })],
    ['an audience that is no text', 'audience', () => ({ claims: { aud: 7 } })],
    ['two audiences, no azp', 'authorized-party', () => ({ claims: { aud: ['client-1', 'x'] } })],
    ['azp of another', 'authorized-party', () => ({ claims: { azp: 'client-2' } })],
    ['a kid never published', 'key-known', () => ({ header: { kid: 'unknown' } })],
    ['the key of another', 'signature', () => ({ key: otherKey })],
    ['exp past', 'not-expired', () => ({ claims: { exp: now() - 61 } }), 'LAUNCH_EXPIRED'],
    ['exp missing', 'not-expired', () => ({ claims: { exp: undefined } })],
    ['exp as text', 'not-expired', () => ({ claims: { exp: String(now() + 60) } })],
    ['iat missing', 'issued-in-time', () => ({ claims: { iat: undefined } })],
    ['iat as text', 'issued-in-time', () => ({ claims: { iat: String(now()) } })],
    ['iat ahead', 'issued-in-time', () => ({ claims: { iat: now() + 70, exp: now() + 3600 } })],
    ['iat long ago', 'issued-in-time', () => ({ claims: { iat: now() - 3700 } }), 'LAUNCH_EXPIRED'],
    ['nbf ahead', 'valid-already', () => ({ claims: { nbf: now() + 70 } })],
    ['nbf as text', 'valid-already', () => ({ claims: { nbf: 'soon' } })],
    ['no nonce', 'nonce-of-this-login', () => ({ claims: { nonce: undefined } })],
    ['a nonce of nobody', 'nonce-of-this-login', () => ({ claims: { nonce: 'other' } })],
    ['no version', 'version', () => ({ claims: { [CLAIMS.version]: undefined } })],
    ['version 1.3', 'version', () => ({ claims: { [CLAIMS.version]: '1.3' } })],
    ['no message type', 'message-type', () => ({ claims: { [CLAIMS.messageType]: undefined } })],
    [
      'a message type list',
      'message-type',
      () => ({ claims: { [CLAIMS.messageType]: ['LtiResourceLinkRequest'] } }),
    ],
    [
      'an unsupported message',
      'message-type',
      () => ({ claims: { [CLAIMS.messageType]: 'LtiEulaRequest' } }),
      'LAUNCH_UNSUPPORTED',
    ],
    [
      'a message type of Object',
      'message-type',
      () => ({ claims: { [CLAIMS.messageType]: 'constructor' } }),
      'LAUNCH_UNSUPPORTED',
    ],
    ['no deployment', 'deployment-named', () => ({ claims: { [CLAIMS.deploymentId]: undefined } })],
    ['a deployment as number', 'deployment-named', () => ({ claims: { [CLAIMS.deploymentId]: 3 } })],
    ['no target link', 'target-link-is-ours', () => ({ claims: { [CLAIMS.targetLinkUri]: undefined } })],
    [
      'a foreign target link',
      'target-link-is-ours',
      () => ({ claims: { [CLAIMS.targetLinkUri]: 'https://evil.example/lti/launch' } }),
    ],
    [
      'a target link with a user name',
      'target-link-is-ours',
      () => ({ claims: { [CLAIMS.targetLinkUri]: `${tool.url.replace('://', '://tool@')}/lti/launch` } }),
    ],
    ['no resource link', 'resource-link', () => ({ claims: { [CLAIMS.resourceLink]: undefined } })],
    [
      'a resource link without id',
      'resource-link',
      () => ({ claims: { [CLAIMS.resourceLink]: { title: 'x' } } }),
    ],
    ['an empty resource link id', 'resource-link', () => ({ claims: { [CLAIMS.resourceLink]: { id: '' } } })],
    [
      'a long resource link id',
      'resource-link',
      () => ({ claims: { [CLAIMS.resourceLink]: { id: 'x'.repeat(256) } } }),
    ],
    [
      'deep linking without settings',
      'deep-linking-settings',
      () => ({ claims: { [CLAIMS.messageType]: 'LtiDeepLinkingRequest' } }),
    ],
    [
      'deep linking that returns to a script',
      'deep-linking-settings',
      () => ({
        claims: {
          [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
          [CLAIMS.deepLinking]: { deep_link_return_url: 'javascript:alert(1)' },
        },
      }),
    ],
    [
      'a review of nobody',
      'review-of-a-learner',
      () => ({ claims: { [CLAIMS.messageType]: 'LtiSubmissionReviewRequest' } }),
    ],
    [
      'a review of somebody without an id',
      'review-of-a-learner',
      () => ({
        claims: {
          [CLAIMS.messageType]: 'LtiSubmissionReviewRequest',
          [CLAIMS.forUser]: { user_id: '', name: 'Pat' },
        },
      }),
    ],
    [
      'a review without a resource link',
      'resource-link',
      () => ({
        claims: {
          [CLAIMS.messageType]: 'LtiSubmissionReviewRequest',
          [CLAIMS.forUser]: { user_id: 'user-9' },
          [CLAIMS.resourceLink]: undefined,
        },
      }),
    ],
    ['a context without id', 'context', () => ({ claims: { [CLAIMS.context]: { title: 'x' } } })],
    ['no roles', 'roles', () => ({ claims: { [CLAIMS.roles]: undefined } })],
    ['roles as a text', 'roles', () => ({ claims: { [CLAIMS.roles]: `${membership}Instructor` } })],
    ['roles as an object', 'roles', () => ({ claims: { [CLAIMS.roles]: {} } })],
    ['roles with a number', 'roles', () => ({ claims: { [CLAIMS.roles]: [1] } })],
    ['nobody', 'person', () => ({ claims: { sub: undefined } }), 'LAUNCH_ANONYMOUS'],
    ['sub null', 'person', () => ({ claims: { sub: null } }), 'LAUNCH_ANONYMOUS'],
    ['sub as number', 'person', () => ({ claims: { sub: 4 } })],
    ['a long sub', 'person', () => ({ claims: { sub: 'x'.repeat(256) } })],
  ];
  test.each(cases)('%s: %s', async (_name, rule, bend, code = 'LAUNCH_INVALID') => {
    const answer = await tool.browser().launch(bend());

    expect(answer.body).toMatchObject(refused(code, rule));
  });

  test('no refused launch inserted a nonce or learned a deployment', async () => {
    expect(await tool.records.deployments.count({})).toBe(0);
    expect(await tool.records.nonces.find({})).toEqual([]);
  });
});

test.each(['none', 'HS256', 'RS512', 'PS256', 'rs256'])('algorithm %s is refused', async (alg) => {
  const browser = tool.browser();
  const begun = await browser.login();
  const [, payload = ''] = (await browser.token(begun)).split('.');
  const head = Buffer.from(JSON.stringify({ alg, kid: 'key-1' })).toString('base64url');
  const pem = JSON.stringify(tool.key.jwk);
  const signature = createHmac('sha256', pem).update(`${head}.${payload}`).digest('base64url');

  const answer = await browser.post({ id_token: `${head}.${payload}.${signature}`, state: begun.state });

  expect(answer.body).toMatchObject(refused('LAUNCH_INVALID', 'algorithm'));
});

test('a changed byte breaks the signature; a jwk in the header is ignored', async () => {
  const browser = tool.browser();
  const begun = await browser.login();
  const [head, payload, signature = ''] = (await browser.token(begun)).split('.');
  const changed = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);

  const bent = await browser.post({ id_token: `${head}.${payload}.${changed}`, state: begun.state });
  const smuggled = await tool.browser().launch({ key: otherKey, header: { jwk: otherKey.jwk } });

  expect(bent.body).toMatchObject(refused('LAUNCH_INVALID', 'signature'));
  expect(smuggled.body).toMatchObject(refused('LAUNCH_INVALID', 'signature'));
});

describe('accepted as well', () => {
  const cases: [name: string, bend: () => Bend][] = [
    ['one audience in a list', () => ({ claims: { aud: ['client-1'] } })],
    ['two audiences with our azp', () => ({ claims: { aud: ['client-1', 'x'], azp: 'client-1' } })],
    ['azp null', () => ({ claims: { azp: null } })],
    ['a clock 45 s behind', () => ({ claims: { iat: now() - 105, exp: now() - 45 } })],
    ['a clock 45 s ahead', () => ({ claims: { iat: now() + 45, nbf: now() + 45, exp: now() + 105 } })],
    ['Canvas: issued four minutes ago', () => ({ claims: { iat: now() - 240, exp: now() + 3360 } })],
    ['no roles at all', () => ({ claims: { [CLAIMS.roles]: [] } })],
    ['no context', () => ({ claims: { [CLAIMS.context]: undefined } })],
    ['unknown claims and nulls', () => ({ claims: { x: 1, [CLAIMS.grades]: null, [CLAIMS.custom]: null } })],
    ['a token of 40 KB', () => ({ claims: { x: 'x'.repeat(40_000) } })],
    ['sub of 255 characters', () => ({ claims: { sub: 'x'.repeat(255) } })],
    [
      'deep linking without resource and target link',
      () => ({
        claims: {
          [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
          [CLAIMS.deepLinking]: { deep_link_return_url: 'https://lms.example/return?data=1' },
          [CLAIMS.targetLinkUri]: undefined,
          [CLAIMS.resourceLink]: undefined,
        },
      }),
    ],
  ];
  test.each(cases)('%s', async (_name, bend) => {
    const answer = await tool.browser().launch(bend());

    expect(answer.body.code).toBeUndefined();
    expect(answer.body.launch?.platformId).toBe(platformKey('https://lms.example', 'client-1'));
  });
});

describe('the login that a launch answers', () => {
  test('of another browser: state lost (login CSRF)', async () => {
    const begun = await tool.browser().login();
    const victim = tool.browser();

    const answer = await victim.post({ id_token: await victim.token(begun), state: begun.state });

    expect(answer.body).toMatchObject(refused('LAUNCH_STATE_LOST', 'login-of-this-browser'));
  });

  test("another login's state and nonce of the same browser do not mix", async () => {
    const browser = tool.browser();
    const [first, second] = [await browser.login(), await browser.login()];

    const answer = await browser.post({ id_token: await browser.token(first), state: second.state });

    expect(answer.body).toMatchObject(refused('LAUNCH_INVALID', 'nonce-of-this-login'));
  });

  test('begun for another client of the same issuer', async () => {
    const browser = tool.browser();
    const begun = await browser.login({ client_id: 'client-2' });

    const answer = await browser.post({ id_token: await browser.token(begun), state: begun.state });

    expect(answer.body).toMatchObject(refused('LAUNCH_INVALID', 'audience'));
  });

  test('a forged cookie is no cookie', async () => {
    const browser = tool.browser();
    const begun = await browser.login();
    for (const [name, value] of browser.cookies) browser.cookies.set(name, `${value.slice(0, -4)}AAAA`);

    const answer = await browser.post({ id_token: await browser.token(begun), state: begun.state });

    expect(answer.body).toMatchObject(refused('LAUNCH_STATE_LOST', 'login-of-this-browser'));
  });

  test('after eleven minutes: expired', async () => {
    const browser = tool.browser();
    const begun = await browser.login();
    tool.clock.offset = 11 * 60_000;
    const at = Math.floor(tool.clock() / 1000);

    const id_token = await browser.token(begun, { claims: { iat: at, exp: at + 60 } });
    const answer = await browser.post({ id_token, state: begun.state });
    tool.clock.offset = 0;

    expect(answer.body).toMatchObject(refused('LAUNCH_EXPIRED', 'login-in-time'));
  });

  test('a platform that was switched off or removed meanwhile', async () => {
    const browser = tool.browser();
    const id = platformKey('https://lms.example', 'client-2');
    const first = await browser.login({ client_id: 'client-2' });
    const second = await browser.login({ client_id: 'client-2' });
    const claims = { aud: 'client-2' };

    await tool.records.platforms.put(aPlatform({ clientId: 'client-2', active: false }));
    const off = await browser.post({ id_token: await browser.token(first, { claims }), state: first.state });
    await tool.records.platforms.remove({ id });
    const gone = await browser.post({
      id_token: await browser.token(second, { claims }),
      state: second.state,
    });

    expect(off.body).toMatchObject(refused('PLATFORM_INACTIVE', 'platform-known'));
    expect(gone.body).toMatchObject(refused('PLATFORM_UNKNOWN', 'platform-known'));
  });
});

describe('used once', () => {
  test('twice in a row: replayed, with the cookie and without', async () => {
    const browser = tool.browser();
    const begun = await browser.login();
    const cookies = new Map(browser.cookies);
    const form = { id_token: await browser.token(begun), state: begun.state };

    const first = await browser.post(form);
    const withoutCookie = await browser.post(form);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    const withCookie = await browser.post(form);

    expect(first.status).toBe(200);
    expect(withoutCookie.body.code).toBe('LAUNCH_REPLAYED');
    expect(withCookie.body.code).toBe('LAUNCH_REPLAYED');
  });

  test('twenty times at once: exactly one passes', async () => {
    const browser = tool.browser();
    const begun = await browser.login();
    const form = new URLSearchParams({ id_token: await browser.token(begun), state: begun.state });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = () => fetch(`${tool.url}/lti/launch`, { method: 'POST', body: form, headers: { cookie } });

    const answers = await Promise.all(Array.from({ length: 20 }, post));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { code?: string }[];

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(bodies.filter(({ code }) => code === 'LAUNCH_REPLAYED')).toHaveLength(19);
  });

  test('in two processes at once: exactly one passes', async () => {
    const other = await startTool({ folder: tool.folder, baseUrl: tool.url });
    const browser = tool.browser();
    const begun = await browser.login();
    const form = new URLSearchParams({ id_token: await browser.token(begun), state: begun.state });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = (url: string) =>
      fetch(`${url}/lti/launch`, { method: 'POST', body: form, headers: { cookie } });

    const urls = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? tool.url : other.url));
    const answers = await Promise.all(urls.map(post));
    await other.close();

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('the nonce is kept until its token can no longer be accepted', async () => {
    await tool.records.nonces.remove({ id: { gte: '0' } });
    await tool.browser().launch({ claims: { exp: now() + 3600 } });

    const [nonce] = await tool.records.nonces.find({});

    expect(nonce?.expiresAt).toBeGreaterThanOrEqual((now() + 3600 + 60) * 1000 - 1000);
    expect(nonce?.expiresAt).toBeLessThan((now() + 3600 + 120) * 1000);
  });
});

describe('answers of the LMS without a token', () => {
  test.each(['login_required', 'launch_no_longer_valid', 'unheard_of'])('%s', async (error) => {
    const browser = tool.browser();
    const { state } = await browser.login();

    const answer = await browser.post({
      error,
      error_description: `<b>why</b>\r\n${'x'.repeat(900)}`,
      state,
    });

    expect(answer.body.code).toBe('LMS_REFUSED');
    expect(answer.body.facts).toMatchObject({ error, rule: 'lms-accepted' });
    expect(answer.body.facts?.['description']).toHaveLength(300);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('deployments', () => {
  const bend = (id: string): Bend => ({ claims: { [CLAIMS.deploymentId]: id } });

  test('are learned on first launch and can be revoked', async () => {
    const first = await tool.browser().launch(bend('dep-learned'));
    const [known] = await tool.records.deployments.find({ deploymentId: 'dep-learned' });
    await tool.records.deployments.put({ ...known, state: 'revoked' } as never);
    const revoked = await tool.browser().launch(bend('dep-learned'));

    expect(first.status).toBe(200);
    expect(known).toMatchObject({ state: 'active', tenantId: 'main' });
    expect(revoked.body).toMatchObject({ code: 'DEPLOYMENT_DISABLED', facts: { state: 'revoked' } });
  });

  test('of a shared platform wait, at the first launch and after', async () => {
    const platform = { issuer: 'https://shared.example', clientId: 'all', shared: true };
    const jwksUrl = `${tool.platform.url}/jwks`;
    await tool.records.platforms.insert(aPlatform({ ...platform, jwksUrl }));
    const launch = async () => {
      const browser = tool.browser();
      const begun = await browser.login({ iss: platform.issuer, client_id: platform.clientId });
      const claims = { iss: platform.issuer, aud: platform.clientId, [CLAIMS.deploymentId]: 'dep-9' };
      return browser.post({ id_token: await browser.token(begun, { claims }), state: begun.state });
    };

    const answers = [await launch(), await launch()];
    const [waiting] = await tool.records.deployments.find({ deploymentId: 'dep-9' });
    await tool.records.deployments.put({ ...waiting, state: 'active', tenantId: 'district-9' } as never);
    const admitted = await launch();

    const disabled = { code: 'DEPLOYMENT_DISABLED', facts: { state: 'waiting' } };
    expect(answers.map(({ body }) => body)).toMatchObject([disabled, disabled]);
    expect(admitted.status).toBe(200);
  });
});

test('the log names rules and ids, never a token, a name or an e-mail address', async () => {
  const browser = tool.browser();
  const begun = await browser.login();
  const id_token = await browser.token(begun);
  await browser.post({ id_token, state: begun.state });
  await browser.launch({ claims: { [CLAIMS.roles]: 'x' } });

  const text = JSON.stringify(tool.lines);
  const last = tool.lines.at(-1);
  expect(text).not.toMatch(/Pat|Para|pat@|eyJ/);
  expect(text).not.toContain(begun.state);
  expect(last?.message).toBe('launch refused');
  expect(last?.facts).toMatchObject({ code: 'LAUNCH_INVALID', rule: 'roles' });
  expect(String(last?.facts['passed'])).toMatch(
    /^lms-accepted form .* signature .* resource-link deep-linking-settings review-of-a-learner context$/,
  );
});

test('a token signed for one login cannot be sent by query', async () => {
  const token = await signToken({ a: 1 }, tool.key);

  const answer = await fetch(`${tool.url}/lti/launch?id_token=${token}&state=${'a'.repeat(50)}`);

  expect(await answer.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
});

test.each([
  ['http://lms.example/return', 'deep-linking-settings'],
  ['https://lms.example/return', undefined],
  ['http://127.0.0.1:3001/return', undefined],
])('a tool at https brings a choice of content back to %s: %s', async (deep_link_return_url, rule) => {
  const secure = await startTool({ baseUrl: 'https://tool.example' });
  const target = 'https://tool.example/lti/launch';
  const browser = secure.browser();
  const begun = await browser.login({ target_link_uri: target });
  const settings = { deep_link_return_url, accept_types: ['ltiResourceLink'] };
  const claims = {
    [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
    [CLAIMS.targetLinkUri]: target,
    [CLAIMS.deepLinking]: settings,
  };

  const answer = await browser.post({ id_token: await browser.token(begun, { claims }), state: begun.state });
  await secure.close();

  expect(answer.body.facts?.['rule']).toBe(rule);
});
