import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { SetupError } from '../domain/errors.ts';

export const STORE_NAME = 'aidewell.db';
export const COURSES_NAME = 'courses';
export const MANIFEST_NAME = 'backup.json';

const Manifest = z.strictObject({
  format: z.literal(1),
  /** ISO 8601. */
  madeAt: z.string(),
  /** Of the program that made it. */
  version: z.string(),
  /** Tells secrets apart and says nothing about them; absent: the command did not know the secret. */
  secret: z.string().optional(),
  files: z.record(z.string(), z.strictObject({ bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof Manifest>;

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/**
 * Every file below this folder but the manifest, by path with `/`.
 * @throws SetupError where something else lies there, such as a link: what it leads to is no part of a backup
 */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const odd = entries.find((one) => !one.isFile() && !one.isDirectory());
  if (odd) throw new SetupError(`${join(odd.parentPath, odd.name)} is neither a file nor a folder.`);
  const files: Manifest['files'] = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (path === MANIFEST_NAME) continue;
    const { size } = await stat(file);
    files[path] = { bytes: size, sha256: await hashOf(file) };
  }
  return files;
}

/**
 * What a backup says of itself, once every file in it is found as it says.
 * @throws SetupError
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => undefined);
  if (text === undefined) throw new SetupError(`${folder} is no backup: it has no ${MANIFEST_NAME}.`);
  const manifest = parseManifest(text, folder);
  const found = await describeFiles(folder);
  const paths = [...new Set([...Object.keys(manifest.files), ...Object.keys(found)])];
  const wrong = paths.find((path) => manifest.files[path]?.sha256 !== found[path]?.sha256);
  if (wrong === undefined) return manifest;
  throw new SetupError(
    `The backup ${folder} is damaged: ${wrong} is not as it was when it was made. Take another one.`,
  );
}

function parseManifest(text: string, folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new SetupError(
      `The ${MANIFEST_NAME} of ${folder} cannot be read: it is damaged or of a newer Aidewell.`,
    );
  }
}
