import type { CourseLibrary } from '../../../src/content/library.ts';
import type { Launch } from '../../../src/domain/launch.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aCertificateDistrict, type CertificateDistrict, COURSE } from '../../builders/certificates.ts';
import { aLaunch } from '../../builders/launch.ts';
import { anEarnedTime, anEntry } from '../../builders/ledger.ts';
import { T0 } from '../../builders/work.ts';
import { type PageTool, startPages } from '../tool.ts';

const launch = aLaunch({ name: 'Pat Para' });

let district: CertificateDistrict;
let tool: PageTool;
let library: Pick<CourseLibrary, 'courses' | 'find'>;
beforeAll(async () => {
  district = await aCertificateDistrict();
  const { library: all } = district.district.deps;
  library = { courses: () => all.courses(), find: (key) => all.find(key) };
});
afterAll(() => district.district.close());
beforeEach(async () => {
  tool = await startPages(launch, { library });
  const { records } = tool.deps;
  const settings = { provider: { name: 'Sunrise' }, approved: false, timeZone: 'America/Denver', breaks: [] };
  await records.tenants.insert({ id: 'main', settings, changedAt: T0, changedBy: 'cli' });
  await records.learners.insert({
    id: launch.learnerId,
    platformId: launch.platformId,
    sub: launch.sub,
    firstSeenAt: T0,
  });
});
afterEach(() => tool.close());

const pass = (module: string) =>
  tool.deps.records.ledger.insert(
    anEntry(
      { id: module, learnerId: launch.learnerId, platformId: launch.platformId, expiresAt: T0 + 1e12 },
      anEarnedTime({ moduleKey: `${COURSE}/${module}`, title: module }),
    ),
  );

const atMe = async (browser: Browser, who: Launch = launch): Promise<Visit> => {
  tool.launch = who;
  const page = await browser.open(`${tool.url}/go`);
  return browser.open(page.url.replace(/\/(learn|trainer|me)\/([\w-]+)\/.*/, '/me/$2/'));
};

const hrefIn = (page: Visit, pattern: RegExp): string => {
  const html = page.html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const [, href = ''] = pattern.exec(html) ?? [];
  return new URL(href, page.url).href;
};

const FORM = `certificates/${COURSE}/2026`;

const getForm = async (browser: Browser): Promise<Visit> =>
  browser.open(hrefIn(await atMe(browser), /href="([^"]*\/certificates\/[^"]*)"/));

const issue = async (browser: Browser, legalName = 'Pat Para', staffId = ''): Promise<Visit> =>
  browser.submit(await getForm(browser), FORM, [
    ['legalName', legalName],
    ['staffId', staffId],
  ]);

test('the record says which modules are missing', async () => {
  await pass('abc-notes');

  const page = await atMe(aBrowser());

  expect(page.html).toContain('1 of 2 modules is still missing:');
  expect(page.html).toContain('<li lang="en" dir="ltr">Functions</li>');
  expect(page.html).not.toContain('Get my certificate');
});

test('a finished course gives a certificate to the confirmed name, once', async () => {
  await pass('abc-notes');
  await pass('functions');
  const browser = aBrowser();

  const form = await getForm(browser);
  const page = await issue(browser, 'María Núñez', 'S-7');

  expect(form.html).toContain('value="Pat Para"');
  expect(page.html).toContain('María Núñez');
  expect(page.html).toContain('S-7');
  expect(page.html).toMatch(/http:\/\/localhost:3000\/verify\/[A-Z0-9-]{19}/);
  expect((await tool.deps.records.learners.get(launch.learnerId))?.legalName).toBe('María Núñez');
  const me = await atMe(browser);
  expect(me.html).toContain('Open my certificate');
  expect(me.html).not.toContain('Get my certificate');
});

test('the PDF is the same file at each download, in either language', async () => {
  await pass('abc-notes');
  await pass('functions');
  const browser = aBrowser();
  const page = await issue(browser);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const load = (href: string) => fetch(href, { headers: { cookie } });
  const english = hrefIn(page, /href="([^"]*certificate\.pdf\?lang=en)"/);

  const first = await load(english);
  const bytes = Buffer.from(await first.arrayBuffer());
  const again = Buffer.from(await (await load(english)).arrayBuffer());
  const spanish = Buffer.from(await (await load(english.replace('=en', '=es'))).arrayBuffer());

  expect(first.headers.get('content-type')).toBe('application/pdf');
  expect(first.headers.get('content-disposition')).toBe(
    `attachment; filename=certificate-${COURSE}-2026-27.pdf`,
  );
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(again.equals(bytes)).toBe(true);
  expect(spanish.toString('latin1')).toContain('/Lang (es)');
});

test('the badge is a signed text file', async () => {
  await pass('abc-notes');
  await pass('functions');
  const browser = aBrowser();
  const page = await issue(browser);

  const badge = await browser.open(hrefIn(page, /href="([^"]*badge\.jwt)"/));

  expect(badge.html).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(badge.headers.get('content-disposition')).toContain('badge-behavior-support-2026-27.jwt');
});

test.each([
  ['', 'Enter your legal name'],
  ['王芳', 'We cannot print 王 and 芳.'],
])('the name %j is asked for again, with what was typed', async (name, words) => {
  await pass('abc-notes');
  await pass('functions');

  const page = await issue(aBrowser(), name, 'S-1');

  expect(page.status).toBe(200);
  expect(page.html).toContain(words);
  expect(page.html).toContain(`value="${name}"`);
  expect(page.html).toContain('value="S-1"');
  expect(page.html).toContain('aria-invalid="true"');
  expect(await tool.deps.records.certificates.count({ learnerId: launch.learnerId })).toBe(0);
});

test('until the district said who provides the training, the page says so and loses nothing', async () => {
  await pass('abc-notes');
  await pass('functions');
  await tool.deps.records.tenants.remove({ id: 'main' });

  const page = await issue(aBrowser());

  expect(page.html).toContain('Your district has not said yet who provides this training');
});

test('another person reaches neither the certificate nor its files', async () => {
  await pass('abc-notes');
  await pass('functions');
  const page = await issue(aBrowser());
  const [, path = ''] = /\/me\/[\w-]+\/(certificate\/\w+)/.exec(page.url) ?? [];
  const stranger = aBrowser();
  const theirs = await atMe(stranger, aLaunch({ sub: 'user-2' }));

  expect((await aBrowser().open(page.url)).status).toBe(401);
  for (const part of ['', '/certificate.pdf', '/badge.jwt'])
    expect((await stranger.open(`${theirs.url}${path}${part}`)).status).toBe(404);
  for (const odd of [
    'certificate/%00',
    'certificates/x/2026',
    'certificates/%00/2026',
    'certificates/x/soon',
  ])
    expect((await stranger.open(`${theirs.url}${odd}`)).status).toBe(404);
});

test('a form that this session did not make issues nothing', async () => {
  await pass('abc-notes');
  await pass('functions');
  const browser = aBrowser();
  const form = await getForm(browser);

  const page = await browser.post(form.url, [
    ['csrf', 'forged'],
    ['legalName', 'Pat Para'],
  ]);

  expect(page.status).toBe(403);
  expect(await tool.deps.records.certificates.count({ learnerId: launch.learnerId })).toBe(0);
});

test('a corrected name gives a new certificate, and the old one says that it was replaced', async () => {
  await pass('abc-notes');
  await pass('functions');
  const browser = aBrowser();
  const old = await issue(browser, 'Pat Prara');
  const form = await browser.open(hrefIn(old, /href="([^"]*\/certificates\/[^"]*)"/));

  const page = await browser.submit(form, FORM, [
    ['legalName', 'Pat Para'],
    ['staffId', ''],
  ]);

  expect(form.html).toContain('The new certificate replaces the one you have.');
  expect(page.html).toContain('Pat Para');
  const replaced = await browser.open(old.url);
  expect(replaced.html).toContain('Replaced by a newer one');
  expect(replaced.html).not.toContain('badge.jwt');
  expect((await browser.open(`${old.url}/badge.jwt`)).status).toBe(404);
});

test('in Spanish', async () => {
  await pass('abc-notes');
  await pass('functions');

  const page = await atMe(aBrowser(), aLaunch({ locale: 'es' }));

  expect(page.html).toContain('Mis certificados');
  expect(page.html).toContain('Obtener mi certificado');
});

test('what is missing is named in the reader’s language where it is translated', async () => {
  await tool.close();
  const inSpanish = (key: string): ReturnType<CourseLibrary['find']> => {
    const entry = library.find(key);
    if (!entry?.module) return entry;
    const spanish = { ...entry.module, title: 'Funciones', language: 'es' };
    return { ...entry, module: { ...entry.module, translations: [spanish] } };
  };
  tool = await startPages(launch, { library: { ...library, find: inSpanish } });
  await pass('abc-notes');

  const page = await atMe(aBrowser(), aLaunch({ locale: 'es', languages: ['es'] }));

  expect(page.html).toContain('<li lang="es" dir="ltr">Funciones</li>');
});
