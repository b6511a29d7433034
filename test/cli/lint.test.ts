import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from '../../src/cli/lint.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-lint-'));
  for (const course of ['good', 'bad']) {
    await mkdir(join(dir, course));
    await writeFile(join(dir, course, 'course.md'), '---\ntitle: T\n---\n');
  }
  await writeFile(join(dir, 'bad/01-a.md'), '---\ntitle: T\nminutes: 5\natempts: 3\n---\n\nText.\n');
});

afterAll(() => rm(dir, { recursive: true, force: true }));

describe('aidewell lint', () => {
  it('prints file, line, column, sentence and fix, and fails on an error', async () => {
    const { output, exitCode } = await lint({ dir, format: 'text', paths: [] });

    expect(exitCode).toBe(1);
    expect(output).toContain(
      'bad/01-a.md:4:1: error: There is no setting "atempts". [front-matter-key-unknown]\n     4 | atempts: 3\n       | ^\n    Did you mean `attempts`?\n',
    );
    expect(output).toMatch(/\n3 files: 1 error, \d+ warnings$/);
    expect(output).not.toContain('\u001b');
  });

  it('colors when asked to', async () => {
    const { output } = await lint({ dir, format: 'text', paths: [], color: true });

    expect(output).toContain('\u001b[31merror\u001b[0m');
  });

  it('prints JSON', async () => {
    const { output } = await lint({ dir, format: 'json', paths: ['bad'] });

    expect(JSON.parse(output)).toMatchObject({
      errors: 1,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ file: 'bad/01-a.md', line: 4, column: 1 }),
      ]),
    });
  });

  it.each([['good'], ['good/course.md']])('looks at %s only', async (path) => {
    for (const each of [path, join(dir, path)]) {
      expect(await lint({ dir, format: 'text', paths: [each] })).toMatchObject({ exitCode: 0 });
    }
  });

  it('says when a path or the folder is not there', async () => {
    expect(await lint({ dir, format: 'text', paths: ['nothing'] })).toEqual({
      output: 'There is no course or module file nothing.',
      exitCode: 2,
    });
    expect(await lint({ dir: join(dir, 'none'), format: 'json', paths: [] })).toMatchObject({ exitCode: 2 });
  });
});
