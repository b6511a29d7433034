import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { CSV_BEGINNING } from '../domain/csv.ts';

/** Sends a table of any length, as fast as the reader takes it. */
export async function sendCsv(
  res: Response,
  fileName: string,
  head: string,
  lines: AsyncIterable<string>,
): Promise<void> {
  res.set('Cache-Control', 'no-store').attachment(fileName).type('text/csv; charset=utf-8');
  async function* all() {
    yield CSV_BEGINNING + head;
    yield* lines;
  }
  await pipeline(Readable.from(all()), res).catch((error: unknown) => {
    // A reader who went away is no fault; another one has cut the table off, which the reader sees.
    if (!res.destroyed) throw error;
  });
}
