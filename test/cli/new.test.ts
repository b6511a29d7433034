import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

const read = (file: string): Promise<string> => readFile(join(cli.coursesDir, file), 'utf8');

describe('new course', () => {
  it('asks at a terminal, with usual answers, and says what is next', async () => {
    cli.answers = ['First weeks: how to help', '', '', 'Training office'];

    const { code, out } = await cli.run('new', 'course');

    expect(code).toBe(0);
    expect(cli.asked[1]).toBe('Folder [first-weeks-how-to-help]: ');
    expect(out).toContain('aidewell new module first-weeks-how-to-help');
    expect(await read('first-weeks-how-to-help/course.md')).toMatch(
      /^---\ntitle: First weeks: how to help\n(?:.+\n)*language: en\nedition: 2026\.1\nowner: Training office\n/,
    );
    expect((await cli.run('lint')).out).toBe('1 file: 0 errors, 0 warnings\n');
  });

  it('asks again after an answer that cannot be', async () => {
    cli.answers = ['', 'First weeks', 'First Weeks!', 'weeks', 'klingon tongue', 'es', ''];

    const { code, out } = await cli.run('new', 'course');

    expect(code).toBe(0);
    expect(out).toContain('A title is needed.');
    expect(out).toContain('is no language tag');
    expect(await read('weeks/course.md')).toContain('language: es\n');
  });

  it('takes everything by options, asks nothing with --yes, and answers JSON', async () => {
    const words = ['new', 'course', '--title', 'T', '--id', 'a', '--language', 'en', '--owner', 'O'];
    const dir = join(cli.coursesDir, 'deeper');

    const all = await cli.run(...words);
    const yes = await cli.run('new', 'course', '--title', 'Two words', '--yes', '--dir', dir, '--json');

    expect(all.code).toBe(0);
    expect(yes.data()).toMatchObject({ id: 'two-words', file: join(dir, 'two-words/course.md') });
    expect(await readdir(dir)).toEqual(['two-words']);
  });

  it.each([
    ['without a title', ['--yes'], '--title is missing'],
    ['where nobody can be asked', ['--title', 'T'], 'nobody sits at a terminal'],
    [
      'with an id that cannot be',
      ['--title', 'T', '--id', '../x', '--yes'],
      '--id: "../x" has something else',
    ],
    ['with a title of two lines', ['--title', 'T\nhours: content 9', '--yes'], 'one line'],
    ['with a title that makes no id', ['--title', '\u4e2d\u6587', '--yes'], '--id is missing'],
  ])('is wrong use %s', async (_name, words, problem) => {
    expect(await cli.run('new', 'course', ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining(problem),
    });
  });

  it('never touches a folder that is there', async () => {
    await mkdir(join(cli.coursesDir, 'mine'), { recursive: true });

    const { code, out } = await cli.run('new', 'course', '--title', 'Mine', '--yes');

    expect(code).toBe(1);
    expect(out).toContain('is there already');
    expect(await readdir(join(cli.coursesDir, 'mine'))).toEqual([]);
  });
});

test('a course in Spanish gets a module in Spanish, in which the check finds nothing', async () => {
  await cli.run('new', 'course', '--title', 'Curso', '--language', 'es', '--yes');

  const { out } = await cli.run('new', 'module', '--title', 'Notas claras', '--yes');

  expect(out).toContain('"Cambie esto"');
  expect(await read('curso/01-notas-claras.md')).toContain('cambie esto por la respuesta correcta');
  expect((await cli.run('lint')).out).toBe('2 files: 0 errors, 0 warnings\n');
});

describe('new module', () => {
  beforeEach(() => cli.run('new', 'course', '--title', 'Small', '--yes'));

  it('asks, takes the next number, and makes a file in which nothing is wrong', async () => {
    await cli.run('new', 'module', 'small', '--title', 'One', '--yes');
    await writeFile(
      join(cli.coursesDir, 'small/07-seven.md'),
      await read('small/01-one.md').then((text) => text.replace('id: one', 'id: seven')),
    );
    cli.answers = ['Least help first', '', '7'];

    const { code, out } = await cli.run('new', 'module');

    expect(code).toBe(0);
    expect(out).toContain('aidewell preview ');
    expect(await read('small/08-least-help-first.md')).toContain('id: least-help-first\nminutes: 7\n');
    expect((await cli.run('lint')).out).toBe('4 files: 0 errors, 0 warnings\n');
    expect((await cli.run('lint', '--fix')).out).toBe('4 files: 0 errors, 0 warnings\n');
  });

  it('adds it to the list of course.md, in the manner of that list', async () => {
    await cli.run('new', 'module', 'small', '--title', 'One', '--yes');
    const listed = (await read('small/course.md')).replace(
      'language: en\n',
      'modules:\n    - one\nlanguage: en\n',
    );
    await writeFile(join(cli.coursesDir, 'small/course.md'), listed.replaceAll('\n', '\r\n'));

    const { data } = await cli.run('new', 'module', 'small/', '--title', 'Two', '--yes', '--json');

    expect(data()).toMatchObject({ key: 'small/two', listed: true });
    expect(await read('small/course.md')).toContain('modules:\r\n    - one\r\n    - two\r\nlanguage: en\r\n');
    expect((await cli.run('lint')).out).toBe('3 files: 0 errors, 0 warnings\n');
  });

  it('says which courses there are when none is named or it is misspelled', async () => {
    await cli.run('new', 'course', '--title', 'Other', '--yes');

    const none = await cli.run('new', 'module', '--title', 'T', '--yes');
    const misspelled = await cli.run('new', 'module', 'smal', '--title', 'T', '--yes');

    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('There are other, small.') });
    expect(misspelled).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean small?') });
  });

  it('refuses a name that the course has already', async () => {
    await cli.run('new', 'module', 'small', '--title', 'One', '--yes');

    const again = await cli.run('new', 'module', 'small', '--title', 'One', '--yes');

    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('has a module "one" already') });
    expect(await readdir(join(cli.coursesDir, 'small'))).toEqual(['01-one.md', 'course.md']);
  });

  it('does what docs/writing-a-course.md shows', async () => {
    const guide = await readFile('docs/writing-a-course.md', 'utf8');
    const shown = /```text\n([\s\S]*?)```/.exec(guide)?.[1] ?? 'nothing';
    await cli.run('new', 'course', '--title', 'First weeks', '--yes');
    await cli.run('new', 'module', 'first-weeks', '--title', 'Start with the least help', '--yes');
    const file = join(cli.coursesDir, 'first-weeks/01-start-with-the-least-help.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('- [x]', '- [ ]'));

    const { out } = await cli.run('lint', 'first-weeks');

    expect(out).toContain(shown);
  });
});
