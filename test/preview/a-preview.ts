import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Preview, startPreview } from '../../src/preview/start-preview.ts';
import { ALL_SPECS } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { silentLog } from '../builders/district.ts';

export interface APreview {
  readonly url: string;
  readonly coursesDir: string;
  write(file: string, text: string): Promise<void>;
  /** A page as a browser asks for it, redirects followed. */
  get(
    path: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; url: string; html: string; headers: Headers }>;
  post(path: string, fields: Record<string, string>): Promise<{ status: number; url: string; html: string }>;
  close(): Promise<void>;
}

/** A preview of these files, by path below the courses folder. */
export async function aPreview(files: Readonly<Record<string, string>>): Promise<APreview> {
  const dir = await mkdtemp(join(tmpdir(), 'aidewell-preview-'));
  const coursesDir = join(dir, 'courses');
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(coursesDir, file)), { recursive: true });
    await writeFile(join(coursesDir, file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  const store = await openSqliteStore({ file: join(dir, 'a.db'), specs: ALL_SPECS, clock: Date.now });
  const preview: Preview = await startPreview({
    coursesDir,
    port: 0,
    store,
    clock: Date.now,
    log: silentLog,
    root: process.cwd(),
  });
  const read = async (response: Response) => ({
    status: response.status,
    url: response.url.slice(preview.url.length),
    html: await response.text(),
    headers: response.headers,
  });
  return {
    url: preview.url,
    coursesDir,
    write,
    get: async (path, headers = {}) => read(await fetch(preview.url + path, { headers })),
    post: async (path, fields) =>
      read(await fetch(preview.url + path, { method: 'POST', body: new URLSearchParams(fields) })),
    async close() {
      await preview.close();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
