import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODULE_VERSIONS } from '../../src/records/module-version.ts';
import { ALL_SPECS } from '../../src/records/records.ts';
import { openSqliteReader } from '../../src/store/sqlite-reader.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';

const VERSION = { id: 'a/b@1', moduleKey: 'a/b', file: 'a/b.md', language: 'en', source: 'x', createdAt: 1 };

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-read-'));
  file = join(dir, 'a.db');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const read = () => openSqliteReader({ file, specs: ALL_SPECS, clock: () => 2 });

describe('reading an embedded store', () => {
  it('finds what a running tool has stored, and changes nothing', async () => {
    const store = await openSqliteStore({ file, specs: ALL_SPECS, clock: () => 2 });
    await store.collection(MODULE_VERSIONS).insert(VERSION);

    const reader = await read();
    const versions = reader?.collection(MODULE_VERSIONS);

    expect(await versions?.find({ moduleKey: 'a/b' })).toMatchObject([{ source: 'x' }]);
    await expect(versions?.insert({ ...VERSION, id: 'a/b@2' })).rejects.toMatchObject({ code: 'READ_ONLY' });
    await reader?.close();
    expect(await store.collection(MODULE_VERSIONS).count({ moduleKey: 'a/b' })).toBe(1);
    await store.close();
  });

  it('makes no store where there is none', async () => {
    expect(await read()).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
  });

  it('leaves a file that is empty as it is, and refuses one of another program', async () => {
    await writeFile(file, '');
    expect(await read()).toBeUndefined();

    await writeFile(
      file,
      'something else entirely, and long enough not to be taken for an empty file'.repeat(20),
    );
    await expect(read()).rejects.toMatchObject({ name: 'StoreError' });
  });
});
