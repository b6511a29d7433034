import { aPlatform, startTool, type TestTool } from './tool.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool();
  await tool.records.platforms.insert(aPlatform({ issuer: 'https://two.example', clientId: 'a' }));
  await tool.records.platforms.insert(aPlatform({ issuer: 'https://two.example', clientId: 'b' }));
  await tool.records.platforms.insert(aPlatform({ clientId: 'off', active: false }));
  await tool.records.platforms.insert(
    aPlatform({ issuer: 'https://query.example', authUrl: 'https://query.example/auth?site=a%20b' }),
  );
});
afterAll(() => tool.close());

const codeOf = async (answer: Promise<Response>) => ((await (await answer).json()) as { code: string }).code;

test.each(['GET', 'POST'])('%s asks the platform with every parameter', async (method) => {
  const browser = tool.browser();
  const params = browser.loginParams({ lti_message_hint: '{"cmid":7,\n"x":"ü&="}' });
  const path = method === 'GET' ? `/lti/login?${params}` : '/lti/login';

  const answer = await browser.send(path, method === 'GET' ? {} : { method, body: params });

  const target = new URL(answer.headers.get('location') ?? '');
  expect(answer.status).toBe(302);
  expect(target.origin + target.pathname).toBe('https://sso.lms.example/auth');
  expect(Object.fromEntries(target.searchParams)).toEqual({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    id_token_signed_response_alg: 'RS256',
    prompt: 'none',
    client_id: 'client-1',
    redirect_uri: `${tool.url}/lti/launch`,
    login_hint: 'hint-1',
    lti_message_hint: '{"cmid":7,\n"x":"ü&="}',
    lti_deployment_id: 'deployment-1',
    state: expect.stringMatching(/^[0-9a-f]{50}$/),
    nonce: expect.stringMatching(/^[\w-]{32}$/),
  });
});

test('a hint that did not come is not sent', async () => {
  const { location } = await tool.browser().login({ lti_message_hint: '', lti_deployment_id: '' });

  expect([...location.searchParams.keys()]).not.toContain('lti_message_hint');
  expect([...location.searchParams.keys()]).not.toContain('lti_deployment_id');
});

test('the cookie is bound, hidden, partitioned and short-lived; nothing durable is written', async () => {
  const answer = await tool.browser().send(`/lti/login?${tool.browser().loginParams()}`);

  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-aw-login-[0-9a-f]{8}=[\w-]+\.[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    ),
  ]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await tool.records.nonces.find({})).toEqual([]);
});

test('state and nonce are new each time', async () => {
  const logins = await Promise.all(Array.from({ length: 20 }, () => tool.browser().login()));

  expect(new Set(logins.flatMap(({ state, nonce }) => [state, nonce])).size).toBe(40);
});

test('a hundred logins leave ten cookies, the newest, and every one of these can launch', async () => {
  const browser = tool.browser();
  const logins = [];
  for (let i = 0; i < 100; i += 1) {
    logins.push(await browser.login());
    tool.clock.offset += 1;
  }

  expect(browser.cookies.size).toBe(10);
  for (const begun of logins.slice(-10)) {
    const answer = await browser.post({ id_token: await browser.token(begun), state: begun.state });
    expect(answer.status).toBe(200);
  }
  expect(browser.cookies.size).toBe(0);
});

test('an authentication URL with a query keeps it', async () => {
  const { location } = await tool.browser().login({ iss: 'https://query.example' });

  expect(location.href).toMatch(/^https:\/\/query\.example\/auth\?site=a(\+|%20)b&/);
});

describe('the client id', () => {
  test('may be missing while the issuer is registered once', async () => {
    const { location } = await tool.browser().login({ iss: 'https://query.example', client_id: '' });

    expect(location.searchParams.get('client_id')).toBe('client-1');
  });

  test('is needed when the issuer is registered twice', async () => {
    const browser = tool.browser();
    const params = browser.loginParams({ iss: 'https://two.example', client_id: '' });

    expect(await codeOf(browser.send(`/lti/login?${params}`))).toBe('LOGIN_INVALID');
  });
});

describe('refused without a redirect', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['no iss', { iss: '' }, 'LOGIN_INVALID'],
    ['no login_hint', { login_hint: '' }, 'LOGIN_INVALID'],
    ['no target_link_uri', { target_link_uri: '' }, 'LOGIN_INVALID'],
    ['an unknown issuer', { iss: 'https://nobody.example' }, 'PLATFORM_UNKNOWN'],
    ['an unknown client', { client_id: 'nobody' }, 'PLATFORM_UNKNOWN'],
    ['an inactive platform', { client_id: 'off' }, 'PLATFORM_INACTIVE'],
    [
      'a foreign target by the other scheme',
      { target_link_uri: 'https://evil.example:80/' },
      'LOGIN_INVALID',
    ],
    ['a foreign target', { target_link_uri: 'https://evil.example/lti/launch' }, 'LOGIN_INVALID'],
    ['a script as target', { target_link_uri: 'javascript:alert(1)' }, 'LOGIN_INVALID'],
    ['another port', { target_link_uri: 'http://localhost:1/lti/launch' }, 'LOGIN_INVALID'],
    ['a hint of 10,000 characters', { login_hint: 'x'.repeat(10_000) }, 'LOGIN_INVALID'],
    ['NUL in a hint', { login_hint: 'a\0b' }, 'LOGIN_INVALID'],
    ['CRLF in the client id', { client_id: 'a\r\nSet-Cookie: x=y' }, 'LOGIN_INVALID'],
  ];
  test.each(cases)('%s', async (_name, changes, code) => {
    const browser = tool.browser();
    const params = browser.loginParams(changes);

    const answer = await browser.send('/lti/login', { method: 'POST', body: params });

    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.json()).toMatchObject({ code });
  });

  test('a target with a user name', async () => {
    const browser = tool.browser();
    const target_link_uri = `${tool.url.replace('://', '://tool@')}/lti/launch`;

    const answer = browser.send(`/lti/login?${browser.loginParams({ target_link_uri })}`);

    expect(await codeOf(answer)).toBe('LOGIN_INVALID');
  });

  test('a repeated parameter, an operator, JSON', async () => {
    const browser = tool.browser();
    const twice = browser.send(`/lti/login?${browser.loginParams()}&iss=https://two.example`);
    const operator = browser.send(`/lti/login?${browser.loginParams({ iss: '' })}&iss[$ne]=1`);
    const body = JSON.stringify(Object.fromEntries(browser.loginParams()));
    const headers = { 'content-type': 'application/json' };
    const json = browser.send('/lti/login', { method: 'POST', body, headers });

    expect(await codeOf(twice)).toBe('LOGIN_INVALID');
    expect(await codeOf(operator)).toBe('LOGIN_INVALID');
    expect(await codeOf(json)).toBe('LOGIN_INVALID');
  });
});

test('CRLF in a hint is sent encoded', async () => {
  const { location } = await tool.browser().login({ login_hint: 'a\r\nX-Evil: 1' });

  expect(location.searchParams.get('login_hint')).toBe('a\r\nX-Evil: 1');
});

describe('a target link at login', () => {
  const differs = () => tool.lines.filter(({ message }) => message === 'login named another target link');

  test('that is not the signed one is logged, never refused', async () => {
    const browser = tool.browser();
    const begun = await browser.login({
      target_link_uri: `${tool.url.replace('http:', 'https:')}/lti/launch`,
    });
    const before = differs().length;

    const answer = await browser.post({ id_token: await browser.token(begun), state: begun.state });

    expect(answer.status).toBe(200);
    expect(differs().slice(before)).toEqual([
      { message: 'login named another target link', facts: { platformId: expect.any(String) } },
    ]);
  });

  test('that is the signed one is no line of the log', async () => {
    const browser = tool.browser();
    const begun = await browser.login({ target_link_uri: `${tool.url}/lti/launch` });
    const before = differs().length;

    await browser.post({ id_token: await browser.token(begun), state: begun.state });

    expect(differs()).toHaveLength(before);
  });
});
