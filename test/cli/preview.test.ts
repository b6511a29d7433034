import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aModuleText } from '../builders/district.ts';
import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  for (const course of ['small', 'other']) {
    await mkdir(join(cli.coursesDir, course), { recursive: true });
    await writeFile(join(cli.coursesDir, course, 'course.md'), `---\ntitle: The ${course} course\n---\n`);
    await writeFile(join(cli.coursesDir, course, '01-one.md'), aModuleText());
  }
});
afterEach(() => cli.close());

const urlIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said)?.[0] ?? '';

describe('preview', () => {
  it('says where it is, runs until it is stopped, and is gone then', async () => {
    let url = '';
    let shown = '';
    cli.whileRunning = async (said) => {
      url = urlIn(said);
      shown = await (await fetch(url)).text();
    };

    const { code } = await cli.run('preview');

    expect(code).toBe(0);
    expect(shown).toContain('The small course');
    expect(shown).toContain('The other course');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('shows one course only, and opens at once the module that was named', async () => {
    const pages: string[] = [];
    cli.whileRunning = async (said) => {
      const url = urlIn(said);
      pages.push(url, await (await fetch(new URL('/', url))).text());
    };

    await cli.run('preview', 'small/01-one.md');

    expect(pages[0]).toMatch(/\/module\/small\/one$/);
    expect(pages[1]).toContain('The small course');
    expect(pages[1]).not.toContain('The other course');
  });

  it('refuses a path that is not there, and a port that is taken', async () => {
    const missing = await cli.run('preview', 'none');
    let taken = { code: 0, err: '' };
    cli.whileRunning = async (said) => {
      cli.whileRunning = async () => undefined;
      taken = await cli.run('preview', '--port', new URL(urlIn(said)).port);
    };
    await cli.run('preview');

    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('There is no course') });
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('is taken') });
  });
});
