import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SetupError } from '../domain/errors.ts';

/**
 * Makes a new file and the folders it lies in; one that is there is never touched.
 * @throws SetupError
 */
export async function makeFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new SetupError(`${file} is there already and is left as it is.`);
    throw new SetupError(`${file} cannot be made (${String(code)}). May this user write in that folder?`);
  }
}
