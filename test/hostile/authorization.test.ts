import { makeAdminLink } from '../../src/actions/admin-link.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { aBrowser, type Browser } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from '../http/tool.ts';
import { PAGE_ROUTES } from './routes.ts';

/** What opens these is the secret of a link or a ticket, not a session. */
const WITHOUT_SESSION = ['/confirm/:code', '/lti/register', '/lti/register/replace', '/admin/link'];

const KEY = 'a'.repeat(40);
const PARTS: Readonly<Record<string, string>> = {
  course: 'small',
  module: 'module',
  number: '1',
  year: '2026',
};
/** Good for any form but for its token. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['csrf', 'x'.repeat(43)],
  ['attempt', 'attempt-1'],
  ['item', 'item-1'],
  ['learner', KEY],
  ['placement', KEY],
  ['entry', KEY],
  ['excused', 'yes'],
  ['when', 'always'],
  ['language', 'es'],
  ['year', '2026'],
  ['what', 'signed'],
  ['minutes', '1'],
  ['name', 'Pat Para'],
  ['legalName', 'Pat Para'],
  ['answer', 'tried'],
  ['reason', 'A good reason'],
  ['sure', 'yes'],
  ['with', KEY],
  ['lineItems', 'ask'],
];

const posts = PAGE_ROUTES.filter(([method]) => method === 'post').map(([, path]) => path);
const guarded = posts.filter((path) => !WITHOUT_SESSION.includes(path));

let tool: PageTool;
beforeAll(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [], find: () => undefined } });
});
afterAll(() => tool.close());

interface Insider {
  readonly browser: Browser;
  readonly handle: string;
}

async function launched(launch: Launch): Promise<Insider> {
  tool.launch = launch;
  const browser = aBrowser();
  const { url } = await browser.open(`${tool.url}/go`);
  return { browser, handle: /\/(?:learn|trainer)\/([\w-]+)/.exec(url)?.[1] ?? '' };
}

async function admin(): Promise<Insider> {
  const { code } = await makeAdminLink(tool.deps, 'main', 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`);
  const { url } = await browser.submit(offered, '/admin/link');
  return { browser, handle: /\/admin\/([\w-]+)/.exec(url)?.[1] ?? '' };
}

const insiderFor = (path: string): Promise<Insider> => {
  if (path.startsWith('/admin/')) return admin();
  return launched(aLaunch(path.startsWith('/trainer/') ? { role: 'trainer', sub: 'trainer-1' } : {}));
};

test('the exceptions are routes that there are', () => {
  expect(posts).toEqual(expect.arrayContaining(WITHOUT_SESSION));
});

const addressOf = (path: string, handle: string): string =>
  tool.url +
  path.replace(/:(\w+)/g, (_all, name: string) => (name === 'handle' ? handle : (PARTS[name] ?? KEY)));

/** The status, and the reason that the log has. */
async function ask({ browser, handle }: Insider, method: string, path: string): Promise<unknown[]> {
  const logged = tool.log.length;
  const address = addressOf(path, handle);
  const { status } = await (method === 'get' ? browser.open(address) : browser.post(address, FIELDS));
  const [refused] = tool.log.slice(logged).filter(({ message }) => message === 'request refused');
  return [status, refused?.['reason']];
}

test.each(guarded)('%s takes no form that its session did not make', async (path) => {
  expect(await ask(await insiderFor(path), 'post', path)).toEqual([
    403,
    'form token does not fit the session',
  ]);
});

const ofTrainers = PAGE_ROUTES.filter(([, path]) => path.startsWith('/trainer/'));
const ofAdmins = PAGE_ROUTES.filter(([, path]) => path.startsWith('/admin/:handle'));

describe.each(['learner', 'observer'] as const)('the session of a %s', (role) => {
  test.each(ofTrainers)('opens no %s %s', async (method, path) => {
    const insider = await launched(aLaunch({ role, sub: `${role}-1` }));

    expect(await ask(insider, method, path)).toEqual([403, 'a page for trainers']);
  });
});

test.each(ofAdmins)('a trainer who is no admin opens no %s %s', async (method, path) => {
  const [status] = await ask(await launched(aLaunch({ role: 'trainer', sub: 'trainer-1' })), method, path);

  expect([401, 403]).toContain(status);
});

test('whoever the LMS does not name has no record to change or to take along', async () => {
  const nobody = await launched(aLaunch({ sub: '', role: 'observer' }));
  const answers = new Map<string, unknown[]>();
  for (const [method, path] of PAGE_ROUTES)
    if (path.startsWith('/me/:handle/')) answers.set(`${method} ${path}`, await ask(nobody, method, path));

  expect(answers.size).toBeGreaterThan(15);
  for (const [route, answer] of answers)
    expect([route, ...answer]).toEqual([route, 401, 'the launch names nobody']);
});
