import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCourseLibrary } from '../../src/content/course-library.ts';
import type { CourseLibrary } from '../../src/content/library.ts';
import { sayInEnglish } from '../../src/i18n/say-in-english.ts';

const VALID = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/courses/valid.md');

let dir: string;
let library: CourseLibrary | undefined;
let logged: string[];

const log = {
  info: (line: string) => logged.push(`info ${line}`),
  warn: (line: string) => logged.push(`warn ${line}`),
};
const write = (path: string, text: string) => writeFile(join(dir, path), text);
const moduleText = (title: string) => `---\ntitle: ${title}\nminutes: 5\n---\n\nText.\n`;
const titleOf = (key: string) => library?.find(key)?.module?.title;

async function open(watch = false): Promise<CourseLibrary> {
  library = await openCourseLibrary({ dir, log, say: sayInEnglish, watch });
  return library;
}

/** Milliseconds until the condition holds; fails after five seconds. */
async function until(holds: () => boolean): Promise<number> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > 5000) throw new Error(`still not, log: ${logged.join('\n')}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  return Date.now() - start;
}

beforeEach(async () => {
  logged = [];
  dir = await mkdtemp(join(tmpdir(), 'aidewell-library-'));
  await mkdir(join(dir, 'notes/media'), { recursive: true });
  await mkdir(join(dir, 'notes/es'));
  await write('notes/course.md', '---\ntitle: Notes\nmodules:\n  - second\n  - first\n---\n\nWelcome.\n');
  await write('notes/01-first.md', moduleText('First'));
  await write('notes/02-second.md', moduleText('Second'));
  await write('notes/es/01-first.md', moduleText('Primero'));
  await write('notes/media/a.svg', '<svg/>');
});

afterEach(async () => {
  await library?.close();
  library = undefined;
  await rm(dir, { recursive: true, force: true });
});

describe('the course library', () => {
  it('loads courses with their modules in the listed order, translations left out', async () => {
    await open();

    const [course, ...others] = library?.courses() ?? [];
    expect(others).toEqual([]);
    expect(course?.course).toMatchObject({
      id: 'notes',
      title: 'Notes',
      intro: '<p>Welcome.</p>',
      modules: ['second', 'first'],
    });
    expect(course?.modules.map(({ key, file }) => [key, file])).toEqual([
      ['notes/second', 'notes/02-second.md'],
      ['notes/first', 'notes/01-first.md'],
    ]);
  });

  it('is empty where there is no folder', async () => {
    await rm(dir, { recursive: true });

    expect((await open()).courses()).toEqual([]);
  });

  it('finds the nearest modules of an unknown one', async () => {
    expect((await open()).nearest('notes/frist')).toEqual(['notes/first']);
    expect(library?.nearest('something/else')).toEqual([]);
  });

  it('names media by their content', async () => {
    await write('notes/01-first.md', `${moduleText('First')}\n![A picture](media/a.svg)\n`);

    const html = (await open()).find('notes/first')?.module?.screens[0]?.html;

    expect(html).toMatch(/<img src="\/media\/notes\/media\/a\.svg\?v=[0-9a-f]{12}" alt="A picture">/);
  });

  it('serves good modules beside a broken one, and says in words what is wrong', async () => {
    await write('notes/01-first.md', '---\ntitle: First\n---\n\nText.\n');

    await open();

    expect(library?.find('notes/first')).toMatchObject({ broken: true });
    expect(library?.find('notes/first')).not.toHaveProperty('module');
    expect(titleOf('notes/second')).toBe('Second');
    expect(logged).toContain(
      'warn notes/01-first.md has errors. It is not shown to learners. Line 1:1: The module does not say how many minutes it takes.',
    );
  });

  it('refuses a second file with the same id', async () => {
    await write('notes/03-copy.md', moduleText('Copy').replace('minutes', 'id: first\nminutes'));

    await open();

    expect(titleOf('notes/first')).toBe('First');
    expect(library?.courses()[0]?.modules.at(-1)).toMatchObject({ file: 'notes/03-copy.md', broken: true });
  });

  it('shows changes within a second, files that editors write by renaming included', async () => {
    await open(true);

    await write('notes/01-first.md', moduleText('Changed'));
    expect(await until(() => titleOf('notes/first') === 'Changed')).toBeLessThan(1000);

    await write('notes/.01-first.md.tmp', moduleText('Renamed'));
    await rename(join(dir, 'notes/.01-first.md.tmp'), join(dir, 'notes/01-first.md'));
    expect(await until(() => titleOf('notes/first') === 'Renamed')).toBeLessThan(1000);

    await mkdir(join(dir, 'more'));
    await write('more/new.md', moduleText('New'));
    expect(await until(() => titleOf('more/new') === 'New')).toBeLessThan(1000);

    await write('more/new.md', moduleText('Newer'));
    expect(await until(() => titleOf('more/new') === 'Newer')).toBeLessThan(1000);

    await rm(join(dir, 'more'), { recursive: true });
    expect(await until(() => library?.find('more/new') === undefined)).toBeLessThan(1000);
  });

  it('keeps the last good version while a file is broken, and compiles nothing else again', async () => {
    await open(true);
    const [first, second] = [library?.find('notes/first'), library?.find('notes/second')];

    await write('notes/01-first.md', '## Quiz\n');
    await until(() => library?.find('notes/first')?.broken === true);

    expect(library?.find('notes/first')).toMatchObject({
      broken: true,
      module: first?.module,
      source: first?.source,
    });
    expect(library?.find('notes/second')).toBe(second);
    expect(logged.at(-1)).toMatch(
      /Learners still get the last good version\. Line 1:1: The file does not start/,
    );

    await write('notes/01-first.md', moduleText('Mended'));
    await until(() => titleOf('notes/first') === 'Mended');
    expect(logged.at(-1)).toBe('info notes/01-first.md is loaded');
  });

  it('notices questions that are gone since the version before', async () => {
    const valid = await readFile(VALID, 'utf8');
    await write('notes/01-first.md', valid);
    await open(true);

    await write('notes/01-first.md', valid.replace('{#times}', '{#how-often}'));
    const found = () =>
      library?.find('notes/first')?.diagnostics.find(({ rule }) => rule === 'published-id-gone');
    await until(() => found() !== undefined);

    expect(found()?.severity).toBe('warning');
  });

  it('ends with the whole file, however early it looked while the file was written', async () => {
    library = await openCourseLibrary({ dir, log, say: sayInEnglish, watch: true, settle: 0 });
    const entry = () => library?.find('notes/first');
    const whole = moduleText('Whole');

    await write('notes/01-first.md', whole.slice(0, 12));
    await until(() => entry()?.broken === true);
    const meanwhile = titleOf('notes/first');
    await write('notes/01-first.md', whole);
    await until(() => titleOf('notes/first') === 'Whole');

    expect(meanwhile).toBe('First');
    expect(entry()).toMatchObject({ broken: false });
  });

  it('notices after a restart which questions are gone since somebody worked on it', async () => {
    const valid = await readFile(VALID, 'utf8');
    await write('notes/01-first.md', valid.replace('{#times}', '{#how-often}'));
    const published = async (moduleKey: string) => ({
      moduleKey,
      file: 'notes/01-first.md',
      language: 'en',
      source: moduleKey === 'notes/first' ? valid : 'x'.repeat(300_000),
    });

    library = await openCourseLibrary({ dir, log, say: sayInEnglish, watch: false, published });

    const gone = (key: string) =>
      library?.find(key)?.diagnostics.filter(({ rule }) => rule === 'published-id-gone').length;
    expect(gone('notes/first')).toBe(1);
    expect(gone('notes/second')).toBe(0);
    expect(titleOf('notes/second')).toBe('Second');
  });

  it('compiles a pinned version once, whatever the file says now', async () => {
    await open();
    const version = {
      moduleKey: 'notes/first',
      file: 'notes/01-first.md',
      language: 'en',
      source: moduleText('Old'),
    };

    const module = library?.pinned(version);

    expect(module).toMatchObject({ key: 'notes/first', title: 'Old' });
    expect(library?.pinned(version)).toBe(module);
    expect(titleOf('notes/first')).toBe('First');
  });

  it('pins a version that today would not be published', async () => {
    await open();
    const source = '---\ntitle: Old\n---\n\n## Quiz\n\n### Which?\n\n- [x] A\n- [x] B\n';

    expect(
      library?.pinned({ moduleKey: 'notes/first', file: 'notes/01-first.md', language: 'en', source })
        ?.screens,
    ).toHaveLength(1);
  });
});
