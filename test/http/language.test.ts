import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;

afterEach(() => tool.close());

async function start(locale: string): Promise<{ browser: Browser; page: Visit }> {
  tool = await startPages(aLaunch({ locale }));
  const browser = aBrowser();
  return { browser, page: await browser.open(`${tool.url}/go`) };
}

const actionOf = ({ url }: Visit): string => url.replace(/(\/learn\/[^/]+).*/, '$1/language');

const languageOf = (page: Visit): string | undefined => /<html lang="(\w+)" dir="ltr">/.exec(page.html)?.[1];

test('a page speaks the language of the launch', async () => {
  const { page } = await start('es-MX');

  expect(languageOf(page)).toBe('es');
  expect(page.html).toContain('Ir al contenido');
});

test('a launch in a language that the interface does not speak follows the browser', async () => {
  const { page, browser } = await start('fr');

  const spanish = await browser.open(page.url, { 'Accept-Language': 'es-419,en;q=0.5' });

  expect([languageOf(page), languageOf(spanish)]).toEqual(['en', 'es']);
});

test('the switch changes the language of the same page and of every later one', async () => {
  const { browser, page } = await start('es-MX');

  const english = await browser.submit(page, '/language', [['language', 'en']]);
  const later = await browser.open(page.url);

  expect([english.url, languageOf(english), languageOf(later)]).toEqual([page.url, 'en', 'en']);
});

test('an error page of a session speaks its language', async () => {
  const { browser, page } = await start('es-MX');

  const gone = await browser.open(page.url.replace(/step\/\d+/, 'step/0'));

  expect([gone.status, languageOf(gone)]).toEqual([404, 'es']);
});

test.each([
  'https://evil.example/learn/x',
  '//evil.example/',
  '/learn/other-handle-000000000/modules/',
  '/admin/link',
])('the switch goes back to no page but the session’s own: %s', async (back) => {
  const { browser, page } = await start('es-MX');

  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

  const after = await browser.post(actionOf(page), [
    ['language', 'en'],
    ['csrf', csrf],
    ['back', back],
  ]);

  expect(new URL(after.url).pathname.split('/').slice(0, 3)).toEqual(
    new URL(page.url).pathname.split('/').slice(0, 3),
  );
});

test('a switch that no page of the session made is refused', async () => {
  const { browser, page } = await start('es-MX');

  const refused = await browser.post(actionOf(page), [
    ['language', 'en'],
    ['csrf', 'forged'],
  ]);

  expect([refused.status, languageOf(await browser.open(page.url))]).toEqual([403, 'es']);
});

test('a page without a session follows ?lang=, then the browser', async () => {
  await start('fr');
  const front = async (query: string): Promise<string> =>
    (await fetch(`${tool.url}/${query}`, { headers: { 'Accept-Language': 'es' } })).text();

  expect(await front('')).toContain('<html lang="es"');
  expect(await front('?lang=en')).toContain('<html lang="en"');
  expect(await front('?lang=xx')).toContain('<html lang="es"');
  expect((await fetch(tool.url)).headers.get('Vary')).toContain('Accept-Language');
});
