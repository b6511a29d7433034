import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './faults.ts';
import { SecretValue } from './secret-value.ts';

const OWNER_ONLY = 0o600;
const LENGTH = 64;

const refuse = (file: string, problem: string): never => {
  throw new ConfigError([{ key: 'secret', source: file, problem }]);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const fileIn = (dataDir: string): string => join(dataDir, 'secret');

const readKept = async (file: string): Promise<SecretValue | undefined> => {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    if (text.length < LENGTH)
      return refuse(file, 'the file is damaged; bring it back from a backup or remove it');
    await chmod(file, OWNER_ONLY);
    return new SecretValue(text);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof ConfigError) throw error;
    return refuse(file, 'the file cannot be read');
  }
};

/** Written aside and linked into place, so that of several starting processes all get the same whole secret. */
const make = async (file: string): Promise<void> => {
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, `${randomBytes(LENGTH / 2).toString('hex')}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(aside);
  }
};

/** The secret of a development installation: made at the first start, kept in the data folder. */
export const keptSecret = async (dataDir: string): Promise<SecretValue> => {
  const file = fileIn(dataDir);
  const kept = await readKept(file);
  if (kept) return kept;
  try {
    await mkdir(dataDir, { recursive: true });
    await make(file);
  } catch {
    return refuse(file, 'the secret cannot be written here; can this user write to the data folder?');
  }
  return (await readKept(file)) ?? refuse(file, 'the secret was removed by another program');
};

/** The same, where one was made; a command makes none, since the server would not know it. */
export const existingSecret = (dataDir: string): Promise<SecretValue | undefined> =>
  readKept(fileIn(dataDir));
