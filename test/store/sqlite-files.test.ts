import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_SPECS } from '../../src/records/records.ts';
import { sqliteFiles } from '../../src/store/sqlite-files.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "aidewell-file's-"));
  file = join(dir, 'a.db');
  await (await openSqliteStore({ file, specs: ALL_SPECS, clock: () => 0 })).close();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the file of an embedded store', () => {
  it('is copied whole, for its owner alone, whatever its name', async () => {
    const to = join(dir, "it's a copy.db");

    await sqliteFiles.copy(file, to);

    await expect(sqliteFiles.verify(to)).resolves.toBeUndefined();
    expect((await stat(to)).mode & 0o777).toBe(0o600);
  });

  it('is not copied over another file', async () => {
    const to = join(dir, 'taken.db');
    await writeFile(to, 'mine, and long enough not to be taken for an empty file');

    await expect(sqliteFiles.copy(file, to)).rejects.toMatchObject({ name: 'StoreError' });
  });

  it('is found damaged when a page of it is not as it was', async () => {
    const to = join(dir, 'copy.db');
    await sqliteFiles.copy(file, to);
    const handle = await open(to, 'r+');
    await handle.write(Buffer.alloc(4096, 0xff), 0, 4096, 8192);
    await handle.close();

    await expect(sqliteFiles.verify(to)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it.each([
    ['that is not there', undefined, 'FAILED'],
    ['of another kind', 'text '.repeat(400), 'NOT_OURS'],
  ])('is told from one %s', async (_name, content, code) => {
    const other = join(dir, 'other');
    if (content !== undefined) await writeFile(other, content);

    await expect(sqliteFiles.verify(other)).rejects.toMatchObject({ code });
  });

  it('is in use while a connection has it open', async () => {
    const store = await openSqliteStore({ file, specs: ALL_SPECS, clock: () => 0 });

    await expect(sqliteFiles.release(file)).rejects.toMatchObject({ code: 'BUSY' });
    await store.close();
  }, 10_000);
});
