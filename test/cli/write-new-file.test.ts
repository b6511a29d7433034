import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNewFile } from '../../src/cli/write-new-file.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-file-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function* chunks(count: number, last?: () => Promise<void>): AsyncGenerator<string> {
  for (let at = 0; at < count; at += 1) yield `é${at}\n`.repeat(1000);
  await last?.();
}

test('the file has every chunk, and its size is told', async () => {
  const file = join(dir, 'a');

  const bytes = await writeNewFile(file, chunks(50));

  const text = await readFile(file, 'utf8');
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(text.split('\n')).toHaveLength(50_001);
});

test('a fault on the way leaves nothing', async () => {
  const broken = chunks(50, () => Promise.reject(new Error('cut')));

  await expect(writeNewFile(join(dir, 'a'), broken)).rejects.toThrow('cut');
  expect(await readdir(dir)).toEqual([]);
});

test('a file that somebody else made meanwhile stays', async () => {
  const file = join(dir, 'a');
  const slow = chunks(2, () => writeFile(file, 'theirs'));

  await expect(writeNewFile(file, slow)).rejects.toThrow('is there already');
  expect(await readFile(file, 'utf8')).toBe('theirs');
  expect(await readdir(dir)).toEqual(['a']);
});
