import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aModuleText } from '../builders/district.ts';
import { aCli, type Cli } from './a-cli.ts';

const COURSE = '---\ntitle: Small course\n---\n';
const BAD = aModuleText().replace('- [x]', '- [ x]').replaceAll('\n', '\r\n');

let cli: Cli;
let file: string;
beforeEach(async () => {
  cli = await aCli();
  file = join(cli.coursesDir, 'small/01-bad.md');
  await mkdir(join(cli.coursesDir, 'small/media'), { recursive: true });
  await writeFile(join(cli.coursesDir, 'small/course.md'), COURSE);
  await writeFile(file, BAD, { mode: 0o640 });
});
afterEach(() => cli.close());

describe('lint --fix', () => {
  it('mends the file, keeps its line ends and mode, and leaves nothing beside it', async () => {
    await chmod(file, 0o640);

    const { code, out } = await cli.run('lint', '--fix');

    const text = await readFile(file, 'utf8');
    expect(code).toBe(0);
    expect(out).toMatch(/^small\/01-bad\.md: \d+ places mended\n/);
    expect(text).not.toContain('[ x]');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(join(cli.coursesDir, 'small'))).sort()).toEqual([
      '01-bad.md',
      'course.md',
      'media',
    ]);
  });

  it('does not touch a file that needs nothing', async () => {
    await cli.run('lint', '--fix');
    await utimes(file, 1000, 1000);

    const { out } = await cli.run('lint', '--fix');

    expect(out).not.toContain('mended');
    expect((await stat(file)).mtimeMs).toBe(1_000_000);
  });

  it('shows with --dry-run what it would do, and does nothing', async () => {
    const { code, out } = await cli.run('lint', '--fix', '--dry-run');

    expect(code).toBe(1);
    expect(out).toMatch(/^--- small\/01-bad\.md\n\+\+\+ small\/01-bad\.md\n@@ /);
    expect(out).toMatch(/\n-- \[ x\] .*\n(?:.*\n)*\+- \[x\] /);
    expect(out).toContain('would be mended');
    expect(await readFile(file, 'utf8')).toBe(BAD);
  });

  it('mends the file that a link leads to, and the link stays', async () => {
    const link = join(cli.coursesDir, 'small/02-link.md');
    await writeFile(
      join(cli.coursesDir, 'elsewhere.txt'),
      aModuleText({ frontMatter: 'id: linked\n' }).replace('- [x]', '-[x]'),
    );
    await symlink(join(cli.coursesDir, 'elsewhere.txt'), link);

    await cli.run('lint', '--fix', 'small/02-link.md');

    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cli.coursesDir, 'elsewhere.txt'), 'utf8')).not.toContain('-[x]');
    expect(await readFile(file, 'utf8')).toBe(BAD);
  });

  it('never writes back what cannot be read whole: other encodings, files too large', async () => {
    const latin = Buffer.from(BAD.replace('title: ', 'title: Se\u00f1ora '), 'latin1');
    const large = `${BAD}${'word '.repeat(60_000)}`;
    await writeFile(file, latin);
    await writeFile(join(cli.coursesDir, 'small/02-large.md'), large);

    const { code } = await cli.run('lint', '--fix');

    expect(code).toBe(1);
    expect((await readFile(file)).equals(latin)).toBe(true);
    expect(await readFile(join(cli.coursesDir, 'small/02-large.md'), 'utf8')).toBe(large);
  });

  it('answers JSON with what was mended', async () => {
    const { data } = await cli.run('lint', '--fix', '--json');

    expect(data()).toMatchObject({
      errors: 0,
      mended: [{ file: 'small/01-bad.md', count: expect.any(Number) }],
    });
  });

  it('is done with a module and its translation after one time', async () => {
    const bare = aModuleText().replaceAll(/ \{#[^}]*\}/g, '');
    await writeFile(file, bare);
    await mkdir(join(cli.coursesDir, 'small/es'));
    await writeFile(
      join(cli.coursesDir, 'small/es/01-bad.md'),
      bare.replaceAll('What is right', 'Qu\u00e9 es correcto'),
    );

    await cli.run('lint', '--fix');
    const [source, translation] = await Promise.all(
      ['01-bad.md', 'es/01-bad.md'].map((name) => readFile(join(cli.coursesDir, 'small', name), 'utf8')),
    );
    const again = await cli.run('lint', '--fix');

    const ids = (text = '') => [...text.matchAll(/^### .*\{#([^}]*)\}/gm)].map(([, id]) => id);
    expect(ids(source).length).toBeGreaterThan(5);
    expect(ids(translation)).toEqual(ids(source));
    expect(again.out).not.toContain('mended');
  });

  it('refuses --dry-run alone', async () => {
    expect(await cli.run('lint', '--dry-run')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--fix'),
    });
  });
});
