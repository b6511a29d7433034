import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { noteSkip } from '../builders/note-skip.ts';
import { insertAll, SPECS, someThings, THINGS } from '../contract/things.ts';
import { childCommand, startChild } from './child.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
  file = join(folder, 'store.db');
});

afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const openIt = (options = {}): Promise<DocumentStore> =>
  openSqliteStore({ file, specs: SPECS, clock: Date.now, ...options });

/** A closed store with a few hundred documents. */
async function makeStore(): Promise<void> {
  const store = await openIt();
  await insertAll(store.collection(THINGS), someThings(300));
  await store.close();
}

/** Reads everything, wherever the fault shows first. */
async function readAll(): Promise<void> {
  const store = await openIt();
  try {
    await store.collection(THINGS).find({ group: 'g' }, { sort: 'rank', limit: 1000 });
  } finally {
    await store.close();
  }
}

const overwrite = async (start: number, length: number): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(length, 0xa5), 0, length, start);
  await handle.close();
};

describe('a file that cannot be our store', () => {
  test('a text file is not ours and stays as it was', async () => {
    await writeFile(file, 'a shopping list\n'.repeat(100));

    await expect(openIt()).rejects.toMatchObject({
      code: 'NOT_OURS',
      message: expect.stringContaining(file),
    });

    expect(await readFile(file, 'utf8')).toBe('a shopping list\n'.repeat(100));
  });

  test("another program's database is not ours and stays as it was", async () => {
    const other = new Database(file);
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    const before = await readFile(file);

    await expect(openIt()).rejects.toMatchObject({ code: 'NOT_OURS' });

    expect(await readFile(file)).toEqual(before);
  });

  test('a file of a newer layout is refused', async () => {
    await makeStore();
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();

    await expect(openIt()).rejects.toMatchObject({ code: 'NEWER' });
  });

  test('a folder in its place is refused', async () => {
    await mkdir(file);

    await expect(openIt()).rejects.toMatchObject({ code: 'FAILED' });
  });
});

describe('damage', () => {
  beforeEach(makeStore);

  test('overwritten pages', async () => {
    await overwrite(4096, (await stat(file)).size - 4096);

    await expect(readAll()).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('backup'),
    });
  });

  test('an overwritten schema', async () => {
    await overwrite(100, 3996);

    await expect(readAll()).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('a file cut short', async () => {
    await truncate(file, 8192);

    await expect(readAll()).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('an overwritten beginning', async () => {
    await overwrite(0, 100);

    await expect(readAll()).rejects.toMatchObject({
      code: 'NOT_OURS',
      message: expect.stringContaining('damaged'),
    });
  });

  test('a file that is removed while in use', async () => {
    const store = await openIt();
    await rm(file);

    await expect(store.check()).rejects.toMatchObject({
      code: 'FAILED',
      message: expect.stringContaining('removed'),
    });
    await store.close();
  });
});

describe('modes', () => {
  test('file and folder are made for this user only', async () => {
    file = join(folder, 'new', 'store.db');
    const store = await openIt();
    await store.check();

    const modes = await Promise.all(
      [file, `${file}-wal`, join(folder, 'new')].map(async (path) => (await stat(path)).mode),
    );
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o600, 0o600, 0o700]);
    await store.close();
  });
});

/** Permissions do not bind root, so its tests open the store as another user, if that one may read the program. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const canRunAsNobody = (): boolean => {
  const probe = join(tmpdir(), `aidewell-probe-${process.pid}`);
  const [command, args] = childCommand('open', join(probe, 'store.db'));
  const { stdout } = spawnSync(command, args, { ...nobody, encoding: 'utf8' });
  rmSync(probe, { recursive: true, force: true });
  return stdout?.trim() === 'ok';
};
const asNobody = canRunAsNobody() ? describe : describe.skip;
if (asNobody === describe.skip) {
  noteSkip('Store without permission to write: the user nobody (65534) must be able to read this folder.');
}

asNobody('without permission to write', () => {
  const openAsNobody = (): Promise<readonly string[]> => startChild(childCommand('open', file), nobody).ended;

  test('a folder that cannot be written', async () => {
    await chmod(folder, 0o555);

    expect(await openAsNobody()).toEqual(['READ_ONLY']);
  });

  test('a file that cannot be written', async () => {
    await makeStore();
    await chmod(file, 0o444);
    await chmod(folder, 0o777);

    expect(await openAsNobody()).toEqual(['READ_ONLY']);
  });

  test('a file in a folder that cannot be written', async () => {
    await makeStore();
    await chmod(file, 0o666);
    await chmod(folder, 0o555);

    expect(await openAsNobody()).toEqual(['READ_ONLY']);
  });
});

/** A small disk of its own needs a Linux that lets its users mount one in a namespace. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;
const onSmallDisk = canMount ? test : test.skip;
if (!canMount) noteSkip('Store on a full disk: needs Linux with user namespaces (`unshare -rm`).');

onSmallDisk('a full disk is named, and nothing stored is lost', async () => {
  const [command, args] = childCommand('fill', file);
  const script = 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"';

  const lines = await startChild(['unshare', ['-rm', 'sh', '-c', script, folder, command, ...args]]).ended;

  expect(lines).toEqual(['DISK_FULL', 'DISK_FULL', 'all there']);
});

describe('another process that holds the lock', () => {
  test('is waited for without stopping the event loop', async () => {
    const store = await openIt();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');

    const inserting = store.collection(THINGS).insert({ id: 'a' });
    await wait(60);
    other.exec('COMMIT');

    expect(await inserting).toMatchObject({ id: 'a' });
    other.close();
    await store.close();
  });

  test('is given up on after the time set', async () => {
    const store = await openIt({ busyTimeoutMs: 30 });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');

    await expect(store.collection(THINGS).insert({ id: 'a' })).rejects.toMatchObject({ code: 'BUSY' });
    await expect(store.check()).rejects.toMatchObject({ code: 'BUSY' });
    expect(await store.collection(THINGS).get('a')).toBeUndefined();

    other.exec('COMMIT');
    await store.check();
    other.close();
    await store.close();
  });
});
