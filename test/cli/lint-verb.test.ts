import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aModuleText } from '../builders/district.ts';
import { aCli, type Cli } from './a-cli.ts';

const COURSE = '---\ntitle: Small course\nsummary: For tests.\nlanguage: en\n---\n\nA course for tests.\n';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  await mkdir(join(cli.coursesDir, 'small'), { recursive: true });
  await writeFile(join(cli.coursesDir, 'small/course.md'), COURSE);
});
afterEach(() => cli.close());

describe('lint', () => {
  it('ends with 1 when a file has errors, and with 0 for another file', async () => {
    await writeFile(join(cli.coursesDir, 'small/01-bad.md'), aModuleText().replace('- [x]', '- [ x]'));
    await writeFile(join(cli.coursesDir, 'small/02-good.md'), aModuleText());

    const all = await cli.run('lint');
    const good = await cli.run('lint', 'small/02-good.md');

    expect(all.code).toBe(1);
    expect(all.out).toMatch(/small\/01-bad\.md:\d+:\d+: error: /);
    expect([good.code, good.err]).toEqual([0, '']);
  });

  it('answers JSON', async () => {
    const { code, data } = await cli.run('lint', '--json', '--dir', cli.coursesDir);

    expect(code).toBe(0);
    expect(data()).toMatchObject({ errors: 0 });
  });

  it('ends with 2 when a path is not there', async () => {
    const words = await cli.run('lint', 'nothing/here.md');
    const json = await cli.run('lint', 'nothing/here.md', '--json');

    expect([words.code, words.out]).toEqual([2, '']);
    expect(words.err).toContain('There is no course or module file nothing/here.md.');
    expect(json.code).toBe(2);
    expect(json.data()).toEqual({ error: expect.stringContaining('nothing/here.md') });
  });
});

describe('lint on a terminal, in a workflow and elsewhere', () => {
  const bad = '---\ntitle: T, 100%\nminutes: 5\natempts: 3\n---\n\nText.\n';

  it('shows the line and where in it', async () => {
    await writeFile(join(cli.coursesDir, 'small/01-bad.md'), bad.replace('5', 'ten'));

    const { out } = await cli.run('lint', 'small/01-bad.md');

    expect(out).toContain('     3 | minutes: ten\n       |          ^\n    Write a whole number');
  });

  it('never passes on what a terminal would obey', async () => {
    await writeFile(join(cli.coursesDir, 'small/01-bad.md'), bad.replace('atempts', 'a\u001b[2Jx\u202e'));

    const { out } = await cli.run('lint');

    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('writes annotations in a GitHub workflow', async () => {
    cli.env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(cli.coursesDir, '..') };
    await writeFile(join(cli.coursesDir, 'small/01-bad.md'), bad);

    const { code, out } = await cli.run('lint');
    const plain = await cli.run('lint', '--format', 'text');
    const json = await cli.run('lint', '--json');

    expect(code).toBe(1);
    expect(out).toContain(
      '::error file=courses/small/01-bad.md,line=4,col=1,title=front-matter-key-unknown::There is no setting "atempts". Did you mean `attempts`?\n',
    );
    expect(plain.out).toContain('small/01-bad.md:4:1: error: ');
    expect(json.data()).toMatchObject({ errors: 1 });
  });

  it('checks a course that lies elsewhere: as a folder, as a file, as a folder of courses', async () => {
    const elsewhere = join(cli.coursesDir, '..', 'drafts');
    await mkdir(join(elsewhere, 'other'), { recursive: true });
    await writeFile(join(elsewhere, 'other/course.md'), COURSE);
    await writeFile(join(elsewhere, 'other/01-a.md'), aModuleText());

    const runs = await Promise.all(
      [elsewhere, join(elsewhere, 'other'), join(elsewhere, 'other/01-a.md')].map((path) =>
        cli.run('lint', path),
      ),
    );
    const noCourse = await cli.run('lint', join(cli.coursesDir, '..'));

    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.map(({ out }) => /(\d) files?:/.exec(out)?.[1])).toEqual(['2', '2', '1']);
    expect(noCourse.code).toBe(2);
  });
});
