import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ALL_SPECS } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addWords } from './a-cli.ts';

const PROGRAM = resolve('dist/cli.js');

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-backup-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Runs the built program over the data of this test. */
const run = (...words: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((done, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      env: {
        PATH: process.env['PATH'] ?? '',
        AIDEWELL_DATA: join(dir, 'data'),
        AIDEWELL_COURSES: join(dir, 'courses'),
        AIDEWELL_SECRET: 'a secret of this test, thirty-two long at least',
      },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (code) => done({ code, out, err }));
  });

const platforms = async (): Promise<string[]> =>
  JSON.parse((await run('platform', 'list', '--json')).out).platforms.map(
    ({ name }: { name: string }) => name,
  );

it('a backup comes back as it was made, the later data is kept aside, and a store in use is left alone', async () => {
  const course = join(dir, 'courses/small/course.md');
  await mkdir(join(dir, 'courses/small'), { recursive: true });
  await writeFile(course, '---\ntitle: Small\n---\n');
  await run(...addWords({ name: 'Before' }));
  const made = JSON.parse((await run('backup', '--to', join(dir, 'backups'), '--json')).out) as {
    folder: string;
  };
  await run(...addWords({ name: 'After', 'client-id': '2' }));
  await writeFile(course, 'spoiled');

  const done = await run('restore', made.folder, '--yes');

  expect([done.code, done.err]).toEqual([0, '']);
  expect(await platforms()).toEqual(['Before']);
  expect(await readFile(course, 'utf8')).toContain('title: Small');
  expect((await readdir(join(dir, 'data'))).filter((name) => name.includes('.before-'))).toHaveLength(1);
  expect((await readdir(dir)).filter((name) => name.startsWith('courses.before-'))).toHaveLength(1);

  const store = await openStore({ kind: 'sqlite', file: join(dir, 'data/aidewell.db') }, ALL_SPECS, Date.now);
  const refused = await run('restore', made.folder, '--yes');
  await store.close();

  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is in use') });
}, 60_000);
