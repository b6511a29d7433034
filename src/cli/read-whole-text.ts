import { readFile } from 'node:fs/promises';
import { isTooLarge } from '../content/limits.ts';

/**
 * A course file that may be written back: undefined when it is not there, is beyond the size that is read, or is no
 * UTF-8, since writing it would then change what cannot be read.
 */
export async function readWholeText(file: string): Promise<string | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
    return isTooLarge(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
