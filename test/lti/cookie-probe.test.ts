import { startTool, type TestTool } from './tool.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool();
});
afterAll(() => tool.close());

const FRAME = { headers: { 'sec-fetch-dest': 'iframe' } };
const pathOf = (url: string | null | undefined) => (url ?? '').replace(tool.url, '');
const bodyOf = async (answer: Response) =>
  (await answer.json()) as { code: string; facts: Record<string, string> };

test('a frame that keeps cookies: one redirect to ourselves, then the platform, and never again', async () => {
  const browser = tool.browser();
  const body = browser.loginParams({ lti_message_hint: 'a&b=ü' });

  const probe = await browser.send('/lti/login', { ...FRAME, method: 'POST', body });
  const login = await browser.send(pathOf(probe.headers.get('location')), FRAME);
  const next = await browser.send(`/lti/login?${body}`, FRAME);

  const target = new URL(login.headers.get('location') ?? '');
  expect([probe.status, login.status, next.status]).toEqual([303, 302, 302]);
  expect(target.origin).toBe('https://sso.lms.example');
  expect(target.searchParams.get('lti_message_hint')).toBe('a&b=ü');
  expect(probe.headers.getSetCookie()).toEqual([
    '__Host-aw-kept=1; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=None; Partitioned',
  ]);
});

test('a frame that loses cookies: the unspent login is offered in a window of its own', async () => {
  const browser = tool.browser();
  const probe = await browser.send(`/lti/login?${browser.loginParams()}`, FRAME);
  browser.cookies.clear();

  const fault = await bodyOf(await browser.send(pathOf(probe.headers.get('location')), FRAME));
  const inWindow = tool.browser();
  const again = await inWindow.send(pathOf(fault.facts['ownWindow']));
  const login = await inWindow.send(pathOf(again.headers.get('location')));

  expect(fault.code).toBe('LAUNCH_STATE_LOST');
  expect(new URL(login.headers.get('location') ?? '').searchParams.get('login_hint')).toBe('hint-1');
});

test('a window that loses them too: a page without another link', async () => {
  const browser = tool.browser();
  const again = await browser.send(`/lti/login?${browser.loginParams({ probe: 'own' })}`);
  browser.cookies.clear();

  const fault = await bodyOf(await browser.send(pathOf(again.headers.get('location'))));

  expect(fault).toEqual({ code: 'LAUNCH_STATE_LOST', facts: { rule: 'cookie-kept' } });
});

test('no frame, no probe; a refused login is not probed', async () => {
  const browser = tool.browser();

  const { location } = await browser.login();
  const refused = await browser.send(`/lti/login?${browser.loginParams({ iss: 'https://x' })}`, FRAME);

  expect(location.origin).toBe('https://sso.lms.example');
  expect(refused.headers.get('location')).toBeNull();
});
