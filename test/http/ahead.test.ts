import { VERBS } from '../../src/http/verbs.ts';
import { aBrowser } from '../builders/browser.ts';
import { aDistrict, type District, libraryOf } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';
import { type PageTool, startPages } from './tool.ts';

const NOTES = 'small/notes';
const BARE = 'small/bare';
const DAY = 86_400_000;
const of = (module: string, locale: string) => aLaunch({ module, custom: { module }, locale });

let district: District;
let tool: PageTool;
beforeAll(async () => {
  const notes = aReviewedModule('Notes');
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': notes,
    'small/02-bare.md': notes.replace(/^## On the job[\s\S]*?(?=^## )/m, '').replace('Notes', 'Bare'),
  });
});
afterAll(() => district.close());
beforeEach(async () => {
  const { readResult } = VERBS;
  tool = await startPages(of(NOTES, 'en'), { library: libraryOf(district), verbs: { readResult } });
});
afterEach(() => tool.close());

/** What the result page says is next. */
async function nextOf(module: string, locale: string): Promise<string> {
  tool.launch = of(module, locale);
  const browser = aBrowser();
  const home = await browser.open(`${tool.url}/go`);
  const handle = /\/learn\/([\w-]+)/.exec(home.url)?.[1];
  const { html } = await browser.open(`${tool.url}/learn/${handle}/${module}/result`);
  return /<section class="after"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
}

test('after a pass the page says when the first review and the task come', async () => {
  await passModule(tool, of(NOTES, 'en'), NOTES);

  expect(await nextOf(NOTES, 'en')).toContain(
    '<p>Your first review comes on November 26, 2026. There is also a task to try at work: we ask you on December 1, 2026 how it went.</p>',
  );
  expect(await nextOf(NOTES, 'es-MX')).toContain(
    '<p>Su primer repaso será el 26 de noviembre de 2026. También hay una tarea para probar en su trabajo: el 1 de diciembre de 2026 le preguntaremos cómo le fue.</p>',
  );
});

test('a module without a task promises a review alone', async () => {
  await passModule(tool, of(BARE, 'en'), BARE);

  const next = await nextOf(BARE, 'en');

  expect(next).toContain('<p>Your first review comes on November 26, 2026.</p>');
});

test('what has come is offered and no longer announced', async () => {
  await passModule(tool, of(NOTES, 'en'), NOTES);
  tool.now += 3 * DAY;

  const next = await nextOf(NOTES, 'en');

  expect(next).toContain(
    '<p>There is a task to try at work: we ask you on December 1, 2026 how it went.</p>',
  );
  expect(next).toContain('review questions are due');
});

test('nothing is announced before the pass', async () => {
  await passModule(tool, of(BARE, 'en'), BARE);

  expect(await nextOf(NOTES, 'en')).not.toContain('review');
});
