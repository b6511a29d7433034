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
