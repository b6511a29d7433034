import { AppError, type ErrorCode } from '../../src/domain/errors.ts';
import { StoreError } from '../../src/ports/document-store.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;
let fault: unknown;

beforeAll(async () => {
  const fail = async (): Promise<never> => {
    throw fault;
  };
  tool = await startPages(aLaunch(), { verbs: { openStep: fail, answerItem: fail, enterLaunch: fail } });
});

afterAll(() => tool.close());

const launchWith = (error: unknown): Promise<Visit> => {
  fault = error;
  return aBrowser().open(`${tool.url}/go`);
};

const STATUSES: Readonly<Record<ErrorCode, number>> = {
  LOGIN_INVALID: 400,
  PLATFORM_UNKNOWN: 403,
  PLATFORM_INACTIVE: 403,
  DEPLOYMENT_DISABLED: 403,
  LMS_REFUSED: 401,
  LAUNCH_INVALID: 401,
  LAUNCH_STATE_LOST: 401,
  LAUNCH_REPLAYED: 401,
  LAUNCH_EXPIRED: 401,
  LAUNCH_ANONYMOUS: 401,
  LAUNCH_UNSUPPORTED: 400,
  LMS_KEYS_UNAVAILABLE: 503,
  MODULE_UNKNOWN: 404,
  SESSION_MISSING: 401,
  ADMIN_SESSION_MISSING: 401,
  ADMIN_LINK_SPENT: 403,
  REGISTRATION_NOT_INVITED: 403,
  REGISTRATION_FAILED: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  FORM_INVALID: 400,
  FORM_TOO_LARGE: 413,
  ANSWER_STALE: 409,
  TRY_AGAIN: 503,
  STORE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

test.each(Object.entries(STATUSES))('%s is a page with status %i and one heading', async (code, status) => {
  const page = await launchWith(new AppError(code as ErrorCode, 'for the log'));

  expect(page.status).toBe(status);
  expect(page.html.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
  expect(page.html).not.toContain('for the log');
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  expect(page.headers.has('Retry-After')).toBe(status === 503);
});

test('the code on the page is the one in the log', async () => {
  const page = await launchWith(new AppError('LAUNCH_INVALID', 'audience is wrong'));

  const id = /<code>([a-z2-9]{12})<\/code>/.exec(page.html)?.[1];
  expect(id).toBeDefined();
  expect(tool.log).toContainEqual(
    expect.objectContaining({ id, code: 'LAUNCH_INVALID', level: 'info', reason: 'audience is wrong' }),
  );
});

test('an unexpected fault shows nothing of itself', async () => {
  const page = await launchWith(new TypeError('cannot read secret of undefined'));

  expect(page.status).toBe(500);
  expect(page.html).not.toMatch(/secret|TypeError|\.ts:/);
  expect(tool.log.at(-1)).toMatchObject({ level: 'error', code: 'INTERNAL' });
});

test.each([['a string'], [undefined], [null], [{ status: 'odd' }]])(
  '%p thrown is a page too',
  async (thrown) => {
    expect((await launchWith(thrown)).status).toBe(500);
  },
);

test('an answer that came after the session ended is not promised to be kept', async () => {
  const address = `${tool.url}/learn/handle-number-000000000009/a/b/answer`;

  const sent = await fetch(address, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });

  expect(await sent.text()).toContain('The answer you just sent was not saved.');
});

test('a store that does not answer is told apart: nothing was saved, and what to do', async () => {
  const address = `${tool.url}/learn/handle-number-000000000001/a/b`;
  const { sessions } = tool.deps.records;
  const get = sessions.get.bind(sessions);
  sessions.get = async () => {
    throw new StoreError('UNREACHABLE', 'no answer from 10.0.0.5');
  };
  const headers = { Cookie: '__Host-aw-handle-number-000000000001=x' };

  const read = await fetch(`${address}/step/1`, { headers });
  const sent = await fetch(`${address}/answer`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ a: 'b' }),
  });
  const words = await sent.text();
  sessions.get = get;

  expect([read.status, sent.status]).toEqual([503, 503]);
  expect(read.headers.get('Retry-After')).toBe('10');
  expect(await read.text()).toContain('load this page again');
  expect(words).toContain('Your answer was not saved yet');
  expect(words).not.toContain('10.0.0.5');
});

test('what the LMS answered is shown as what it is, escaped', async () => {
  const facts = { error: 'login_required', description: 'Sign in <b>first</b>' };

  const page = await launchWith(new AppError('LMS_REFUSED', 'refused', facts));

  expect(page.html).toContain('login_required');
  expect(page.html).toContain('Sign in &lt;b&gt;first&lt;/b&gt;');
});

test('a frame without cookies offers the unspent login in a window of its own, of ours only', async () => {
  const lost = (ownWindow: string) =>
    launchWith(new AppError('LAUNCH_STATE_LOST', 'no cookie', { ownWindow }));

  const page = await lost('http://localhost:3000/lti/login?iss=a&probe=own');
  const foreign = await lost('https://elsewhere.test/lti/login');

  expect(page.html).toMatch(/<a [^>]*href="[^"]*probe[^"]*own"[^>]*target="_blank"/);
  expect(foreign.html).not.toContain('elsewhere.test');
});
