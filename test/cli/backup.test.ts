import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { ALL_SPECS, openRecords } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { aCli, type Cli, keepWork } from './a-cli.ts';

let cli: Cli;
let to: string;
let reopened: DocumentStore | undefined;
beforeEach(async () => {
  cli = await aCli();
  to = join(cli.coursesDir, '../backups');
  await mkdir(join(cli.coursesDir, 'small/media'), { recursive: true });
  await writeFile(join(cli.coursesDir, 'small/course.md'), '---\ntitle: Small\n---\n');
  await writeFile(join(cli.coursesDir, 'small/media/a.svg'), '<svg/>');
});
afterEach(async () => {
  await reopened?.close();
  reopened = undefined;
  await cli.close();
});

const made = async (): Promise<string> => {
  const { data } = await cli.run('backup', '--to', to, '--json');
  return (data() as { folder: string }).folder;
};

/** The store as the tool finds it after its next start. */
const recordsNow = async () => {
  reopened = await openSqliteStore({ file: cli.storeFile, specs: ALL_SPECS, clock: () => cli.now });
  return openRecords(reopened);
};

describe('backup', () => {
  it('makes a whole copy while the store is open and written to', async () => {
    await keepWork(cli.records, { id: 'before' });

    const writing = Promise.all(
      Array.from({ length: 200 }, (_, at) => keepWork(cli.records, { id: `w${at}` })),
    );
    const { code, out } = await cli.run('backup', '--to', to);
    await writing;

    const [name = ''] = await readdir(to);
    const copy = await openSqliteStore({
      file: join(to, name, 'aidewell.db'),
      specs: ALL_SPECS,
      clock: () => 0,
    });
    expect(code).toBe(0);
    expect(out).toContain('The secret');
    expect(await openRecords(copy).work.get('before')).toMatchObject({ id: 'before' });
    expect((await stat(join(to, name, 'aidewell.db'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(to, name, 'courses/small/media/a.svg'), 'utf8')).toBe('<svg/>');
    await copy.close();
  });

  it('holds no secret, only what tells secrets apart', async () => {
    const folder = await made();

    const texts = await Promise.all(
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
    );
    expect(texts.some((text) => text.includes('secret of these tests'))).toBe(false);
  });

  it('names mongodump where the data is in MongoDB', async () => {
    cli.mongodb = true;

    for (const words of [
      ['backup', '--to', to],
      ['restore', to, '--yes'],
    ]) {
      expect(await cli.run(...words)).toMatchObject({ code: 1, out: expect.stringContaining('mongodump') });
    }
  });

  it('leaves nothing behind when it fails', async () => {
    await cli.closeStore();
    await writeFile(cli.storeFile, 'not a database at all, and long enough to be looked at as one');

    const { code } = await cli.run('backup', '--to', to);

    expect(code).toBe(1);
    expect(await readdir(to)).toEqual([]);
  });
});

// A store that this process once had open stays locked until it ends: the whole way is in backup-process.test.ts.
describe('restore', () => {
  it('refuses while somebody has the store open, and changes nothing', async () => {
    const folder = await made();
    await keepWork(cli.records, { id: 'later' });

    const { code, err } = await cli.run('restore', folder, '--yes');

    expect(code).toBe(1);
    expect(err).toContain('is in use');
    expect(await cli.records.work.get('later')).toMatchObject({ id: 'later' });
  });

  it('refuses a backup of which one byte is different, or a file is missing or added', async () => {
    const folder = await made();
    await cli.closeStore();
    const before = await readFile(cli.storeFile);

    await appendFile(join(folder, 'courses/small/course.md'), ' ');
    const changed = await cli.run('restore', folder, '--yes');
    await rm(join(folder, 'courses/small/course.md'));
    const missing = await cli.run('restore', folder, '--yes');
    const none = await cli.run('restore', join(to, 'none'), '--yes');

    for (const { code, err } of [changed, missing]) {
      expect([code, err]).toEqual([1, expect.stringContaining('courses/small/course.md is not as it was')]);
    }
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('is no backup') });
    expect((await readFile(cli.storeFile)).equals(before)).toBe(true);
  });

  it('refuses a backup with a link in it, which would lead out of the courses', async () => {
    const folder = await made();
    await cli.closeStore();
    await symlink('/etc', join(folder, 'courses/small/media/more'));

    const { code, err } = await cli.run('restore', folder, '--yes');

    expect([code, err]).toEqual([1, expect.stringContaining('more is neither a file nor a folder')]);
    expect(await readdir(join(cli.coursesDir, 'small/media'))).toEqual(['a.svg']);
  });

  it('refuses a store of another secret, but brings the courses', async () => {
    const folder = await made();
    cli.secret = 'another secret, made later, long enough';
    await cli.closeStore();

    const both = await cli.run('restore', folder, '--yes');
    const courses = await cli.run('restore', folder, '--only', 'courses', '--yes');
    const lost = await cli.run('restore', folder, '--only', 'store', '--other-secret', '--yes');

    expect(lost.err).not.toContain('secret');
    expect(both).toMatchObject({ code: 1, err: expect.stringContaining('another secret') });
    expect(courses.code).toBe(0);
  });

  it('brings a store back in place of one that is damaged or gone', async () => {
    await keepWork(cli.records, { id: 'kept' });
    const folder = await made();
    await cli.closeStore();
    await writeFile(cli.storeFile, 'not a database at all, and long enough to be looked at as one');

    const damaged = await cli.run('restore', folder, '--yes', '--only', 'store');
    await rm(cli.storeFile);
    cli.now += 1000;
    const gone = await cli.run('restore', folder, '--yes', '--only', 'store');

    expect([damaged.code, gone.code]).toEqual([0, 0]);
    expect(await (await recordsNow()).work.get('kept')).toMatchObject({ id: 'kept' });
  });

  it('asks before, and does nothing without a yes', async () => {
    const folder = await made();
    await cli.closeStore();
    // SQLite takes its own files away when it likes.
    const names = async () =>
      (await readdir(join(cli.coursesDir, '..'))).filter((name) => !/-(shm|wal)$/.test(name));
    const before = await names();

    const nobody = await cli.run('restore', folder);
    cli.answers = ['no'];
    const no = await cli.run('restore', folder);

    expect([nobody.code, no.code]).toEqual([2, 1]);
    expect(await names()).toEqual(before);
  });
});
