import { statfs } from 'node:fs/promises';

/** Bytes that this process may still write to the disk of a folder, and all there are. */
export async function freeSpace(
  folder: string,
): Promise<{ readonly folder: string; readonly free: number; readonly total: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { folder, free: bavail * bsize, total: blocks * bsize };
}
