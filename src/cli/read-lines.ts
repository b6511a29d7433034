import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { SetupError } from '../domain/errors.ts';

/** A record has up to 15 MiB. */
const LONGEST = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The lines of a text file, with their line ends; only a line feed ends one.
 * @throws SetupError where the file is missing, has a line that no record has, or is cut off within one
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw new SetupError(`There is no file ${file}.`);
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...held, chunk.subarray(from, at + 1)]).toString('utf8');
      [held, size, from] = [[], 0, at + 1];
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST) throw new SetupError(`${file} is no export: one of its lines is too long.`);
  }
  if (size > 0) throw new SetupError(`${file} is cut off. Copy or export it again.`);
}
