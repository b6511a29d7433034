import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../domain/errors.ts';

const there = (file: string): SetupError =>
  new SetupError(`${file} is there already. Name another file, or move that one away.`);

/**
 * Writes a new file of any size, for this user only; it is there once it is whole and on the disk. Answers its size.
 * @throws SetupError when it is there already, or its folder is not
 */
export async function writeNewFile(file: string, chunks: AsyncIterable<string>): Promise<number> {
  if (await exists(file)) throw there(file);
  const folder = dirname(file);
  if (!(await exists(folder))) throw new SetupError(`There is no folder ${folder}. Make it first.`);
  const partial = join(folder, `.${basename(file)}.${randomBytes(4).toString('hex')}`);
  try {
    const handle = await open(partial, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const chunk of gathered(chunks)) bytes += (await handle.write(chunk)).bytesWritten;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await putInPlace(partial, file);
    return bytes;
  } finally {
    await rm(partial, { force: true });
  }
}

/** A link never replaces what is there. Disks that know none, such as memory sticks, get a renaming. */
async function putInPlace(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file);
  } catch (error) {
    if (await exists(file)) throw there(file);
    if (!(error instanceof Error && 'code' in error && LINKLESS.has(String(error.code)))) throw error;
    await rename(partial, file);
  }
}

const LINKLESS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const CHUNK = 64 * 1024;

/** Few large writes instead of many small ones. */
async function* gathered(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < CHUNK) continue;
    yield Buffer.from(held.join(''));
    held = [];
    size = 0;
  }
  if (held.length > 0) yield Buffer.from(held.join(''));
}
