import { grantAdmin } from '../../../src/actions/admin-grants.ts';
import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants } from '../../builders/tenants.ts';
import { type PageTool, startPages } from '../tool.ts';

let tool: PageTool;

beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [] } });
});
afterEach(() => tool.close());

const SPANISH = { 'Accept-Language': 'es-419,en;q=0.5' };

interface Entered {
  readonly browser: Browser;
  readonly page: Visit;
}

async function byLink(): Promise<Entered> {
  await keepTenants(tool.deps.records);
  const { code } = await makeAdminLink(tool.deps, 'north', 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`, SPANISH);
  expect(offered.html).toContain('<title>Páginas de administración</title>');
  return { browser, page: await browser.submit(offered, '/admin/link') };
}

async function byLaunch(locale: string): Promise<Entered> {
  const { north } = await keepTenants(tool.deps.records);
  const { platformId, deploymentId, learnerId } = north;
  await grantAdmin(tool.deps, 'north', { personId: learnerId, platformId }, 'cli');
  const { module: _module, ...launch } = aLaunch({
    platformId,
    deploymentId,
    learnerId,
    role: 'trainer',
    locale,
  });
  tool.launch = launch;
  const browser = aBrowser();
  const page = await browser.open(`${tool.url}/go`);
  return { browser, page: await browser.open(page.url.replace('/trainer/', '/admin/')) };
}

const languageOf = ({ html }: Visit): string | undefined => /<html lang="(\w+)" dir="ltr">/.exec(html)?.[1];

test('an admin from an LMS reads the language of the launch, whatever the browser prefers', async () => {
  const { browser, page } = await byLaunch('es-MX');

  const again = await browser.open(page.url, { 'Accept-Language': 'en' });

  expect([languageOf(page), languageOf(again)]).toEqual(['es', 'es']);
  expect(page.html).toContain('>Diagnóstico</a>');
});

test('an admin with a link reads the language of the browser, else that of the installation', async () => {
  const { browser, page } = await byLink();

  const spanish = await browser.open(page.url, SPANISH);

  expect([languageOf(page), languageOf(spanish)]).toEqual(['en', 'es']);
});

test.each([
  ['a launch', () => byLaunch('es')],
  ['a link', byLink],
])('the switch of %s changes the language of the same page and of every later one', async (_name, enter) => {
  const { browser, page } = await enter();
  const keys = await browser.open(new URL('keys', page.url).href, SPANISH);

  const english = await browser.submit(keys, '/language', [['language', 'en']]);
  const later = await browser.open(page.url, SPANISH);

  expect([languageOf(keys), languageOf(english), languageOf(later)]).toEqual(['es', 'en', 'en']);
  expect(english.url).toBe(keys.url);
});

test.each(['https://evil.example/', '//evil.example/', '/admin/other-handle-000000000/', '/learn/x', ''])(
  'the switch goes back to no page but the session’s own: %s',
  async (back) => {
    const { browser, page } = await byLink();
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const action = new URL('language', page.url).href;

    const after = await browser.post(action, [
      ['language', 'es'],
      ['csrf', csrf],
      ['back', back],
    ]);

    expect([after.url, languageOf(after)]).toEqual([page.url, 'es']);
  },
);

test('a forged switch and a language that no page speaks change nothing', async () => {
  const { browser, page } = await byLink();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const action = new URL('language', page.url).href;
  const pick = (language: string, token: string): Promise<Visit> =>
    browser.post(action, [
      ['language', language],
      ['csrf', token],
    ]);

  const [forged, unknown] = [await pick('es', 'forged'), await pick('fr', csrf)];

  expect([forged.status, unknown.status]).toEqual([403, 400]);
  expect(languageOf(await browser.open(page.url))).toBe('en');
});

test('an error page of the admin pages speaks the language of their session', async () => {
  const { browser, page } = await byLaunch('es-MX');

  const gone = await browser.open(new URL('launches/none', page.url).href);

  expect([gone.status, languageOf(gone)]).toEqual([404, 'es']);
});
