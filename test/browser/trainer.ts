import type { Frame, Page } from 'playwright-core';
import { aModuleText } from '../builders/district.ts';
import type { World } from './world.ts';

const titled = (title: string, objective: string): string =>
  aModuleText()
    .replace('title: Small module', `title: ${title}`)
    .replace('  - Try things out', `  - ${objective}`);

const course = (title: string, summary: string, language = 'en'): string =>
  `---\ntitle: ${title}\nsummary: ${summary}\nlanguage: ${language}\n---\n\nAbout it.\n`;

/** Two courses, one of them Spanish, and a module that nobody can open. */
export const COURSES: Readonly<Record<string, string>> = {
  'behavior/course.md': course('Behavior support', 'Three short modules on notes, praise and prevention.'),
  'behavior/01-notes.md': titled(
    'What happened? ABC notes',
    'Write a behavior in words that anyone could count',
  ),
  'behavior/02-praise.md': titled('Praise that teaches', 'State a praise that names what the student did'),
  'behavior/03-prevent.md': titled('Prevent first', 'Give a precorrection').replaceAll('- [x]', '- [ ]'),
  'notas/course.md': course('Notas claras', 'Un módulo corto.', 'es'),
  'notas/01-notas.md': titled('¿Qué pasó?', 'Escribir el comportamiento'),
};

/** The LMS's own forms wait for a press where no script runs. */
async function arrive(frame: Frame): Promise<void> {
  const arrived = frame.locator('main#main');
  for (let count = 0; count < 6 && !(await arrived.isVisible()); count++) {
    const next = frame.getByRole('button', { name: 'Continue' });
    await arrived.or(next).first().waitFor();
    if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => undefined);
  }
}

/** "Choose from Aidewell" in the LMS, and the tool's frame with the picker. */
export async function openPicker(page: Page, world: World, placement = ''): Promise<Frame> {
  await page.goto(`${world.sandbox.url}/`);
  await page.getByLabel('Sign in as').selectOption('trainer');
  await page.getByRole('button', { name: 'Switch' }).click();
  const { clientId, url } = world.sandbox;
  await page.goto(
    `${url}/courses/course-101/deep-linking?client_id=${clientId}${placement && `&placement=${placement}`}`,
  );
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The LMS page has no frame');
  await arrive(frame);
  return frame;
}

/** The module keys of the links that were picked, in order. */
export const picked = (world: World): (string | undefined)[] =>
  world.sandbox
    .links()
    .filter(({ custom }) => /^(behavior|notas)\//.test(custom['module'] ?? ''))
    .map(({ custom }) => custom['module']);

/** As if nothing had been picked: in the LMS and in the tool's memory. */
export async function clearPicked(world: World): Promise<void> {
  for (const { id, custom } of world.sandbox.links())
    if (/^(behavior|notas)\//.test(custom['module'] ?? '')) world.sandbox.removeLink(id);
  const { picks } = world.app.records;
  for (const { id } of await picks.find({}, { limit: 100 })) await picks.remove({ id });
}
