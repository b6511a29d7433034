import { createHash } from 'node:crypto';
import { SetupError } from '../domain/errors.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';
import { specOf } from '../records/collection-of.ts';
import { TRANSFERS } from '../records/transfer.ts';
import type { ExportHead } from './export-store.ts';

/** A record of an export. */
export interface ExportedRecord {
  readonly kind: string;
  readonly doc: Doc;
}

/** What an export says of itself once all of it was found to be as it says. */
export interface CheckedExport {
  readonly head: ExportHead;
  /** By the name of the collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of everything before the last line: names this export. */
  readonly sha256: string;
}

type Line = Readonly<Record<string, unknown>>;

const damaged = (line: number, what: string): SetupError =>
  new SetupError(`The export is damaged in line ${line}: ${what} Nothing of it is used. Export again.`);

const KINDS: ReadonlySet<string> = new Set(
  TRANSFERS.filter(({ of }) => of !== 'never').map(({ name }) => name),
);

function parseLine(text: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Line;
  } catch {
    // Told below.
  }
  throw damaged(number, 'it is no JSON object.');
}

const noExport = (): SetupError => new SetupError('This file is no export of Aidewell.');

function headOf(text: string): ExportHead {
  const line = text.startsWith('{"aidewell":') ? parseLine(text, 1) : {};
  if (line['aidewell'] !== 'export') throw noExport();
  if (line['format'] !== 1)
    throw new SetupError('This export was made by a newer Aidewell. Import it with that version.');
  return line as unknown as ExportHead;
}

function recordOf(line: Line, number: number): ExportedRecord {
  const { kind, doc } = line;
  if (typeof kind !== 'string' || !KINDS.has(kind)) throw damaged(number, 'it is of no known kind.');
  const isDoc = typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'string';
  if (!isDoc || !fits(specOf(kind), doc)) throw damaged(number, `it is no record of "${kind}".`);
  return { kind, doc: doc as Doc };
}

/** The fields that are searched are what the record type says. */
const fits = ({ fields }: CollectionSpec<Doc>, doc: object): boolean =>
  Object.entries<'string' | 'number' | undefined>(fields).every(([field, type]) => {
    const value = new Map<string, unknown>(Object.entries(doc)).get(field);
    return value === undefined || value === null || typeof value === type;
  });

interface Reader {
  /** The record of this line; undefined: the line is about others. */
  take(text: string): ExportedRecord | undefined;
  /** @throws SetupError before the last line was taken */
  ended(): CheckedExport;
}

/** Checks lines one after the other; each has its line end. */
function createReader(): Reader {
  const whole = createHash('sha256');
  const counts: Record<string, number> = {};
  let head: ExportHead | undefined;
  let ended: CheckedExport | undefined;
  let [number, count, total] = [0, 0, 0];
  let hash = createHash('sha256');

  const endKind = (kind: string, line: Line): void => {
    if (line['sha256'] !== hash.digest('hex') || line['count'] !== count)
      throw damaged(number, `the records of "${kind}" are not as they were when it was made.`);
    counts[kind] = count;
    [count, hash] = [0, createHash('sha256')];
  };
  const endAll = (line: Line, of: ExportHead): void => {
    const sha256 = whole.digest('hex');
    if (line['sha256'] !== sha256 || line['count'] !== total)
      throw damaged(number, 'it is not as it was when it was made.');
    ended = { head: of, counts, sha256 };
  };

  return {
    take(text) {
      number += 1;
      if (ended) throw damaged(number, 'it goes on behind its end.');
      if (!head) {
        head = headOf(text);
        whole.update(text);
        return undefined;
      }
      const line = parseLine(text, number);
      const { end } = line;
      if (end === 'export') {
        endAll(line, head);
        return undefined;
      }
      whole.update(text);
      if (end !== undefined) {
        endKind(String(end), line);
        return undefined;
      }
      const record = recordOf(line, number);
      hash.update(text);
      count += 1;
      total += 1;
      return record;
    },
    ended() {
      if (!head) throw noExport();
      if (!ended) throw damaged(number + 1, 'its end is missing.');
      return ended;
    },
  };
}

/**
 * The records of an export as they come, each checked as far as it was read: `checkExport` to the end comes before
 * anything is used. Lines come with their line ends.
 * @throws SetupError for a file that is no export, is damaged, is cut off, or is of a newer program
 */
export async function* readExport(
  lines: AsyncIterable<string>,
): AsyncGenerator<ExportedRecord, CheckedExport> {
  const reader = createReader();
  for await (const text of lines) {
    const record = reader.take(text);
    if (record) yield record;
  }
  return reader.ended();
}

/** Reads all of an export and uses nothing of it. */
export async function checkExport(lines: AsyncIterable<string>): Promise<CheckedExport> {
  const records = readExport(lines);
  for (;;) {
    const next = await records.next();
    if (next.done) return next.value;
  }
}
