import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../ports/clock.ts';
import { type Doc, StoreError, type Where } from '../ports/document-store.ts';
import { collectionOf, specOf } from '../records/collection-of.ts';
import { IMPORT_MARK_ID } from '../records/import-mark.ts';
import type { Records } from '../records/records.ts';
import { TRANSFERS } from '../records/transfer.ts';
import { type CheckedExport, type ExportedRecord, readExport } from './read-export.ts';

/** What became of the records of an import. */
export interface Imported {
  /** Written. */
  readonly added: number;
  /** There already, just the same. */
  readonly same: number;
  /** Another record is there under the id, and stays: `kind id`, the first of them. */
  readonly different: number;
  readonly differing: readonly string[];
  /** Their time was over. */
  readonly over: number;
}

export type MayImport =
  | { readonly kind: 'yes' }
  /** This import began before and was interrupted: it goes on. */
  | { readonly kind: 'goes-on' }
  | { readonly kind: 'not-empty'; readonly has: readonly string[] }
  /** An import of another file is not at its end. */
  | { readonly kind: 'other-import'; readonly startedAt: number }
  /** A record of the store has the unique values of another one in the file: `kind id`. */
  | { readonly kind: 'clash'; readonly of: readonly string[] };

type ImportDeps = { readonly records: Records; readonly clock: Clock };
type Open = () => AsyncIterable<string>;

/** Lines in work at once: a store writes what comes together in one go. */
const BATCH = 100;
const MOST_NAMED = 10;

/** Whether a checked export may come into this store. Nothing is written. */
export async function mayImport(
  { records }: Pick<ImportDeps, 'records'>,
  checked: CheckedExport,
  open: Open,
  merge: boolean,
): Promise<MayImport> {
  const mark = await records.importMarks.get(IMPORT_MARK_ID);
  if (mark?.file === checked.sha256) return { kind: 'goes-on' };
  if (mark) return { kind: 'other-import', startedAt: mark.startedAt };
  if (!merge) {
    const has = await kindsIn(records);
    return has.length > 0 ? { kind: 'not-empty', has } : { kind: 'yes' };
  }
  const of: string[] = [];
  for await (const batch of batches(readExport(open())))
    of.push(...(await Promise.all(batch.map((one) => clashOf(records, one)))).flat());
  return of.length > 0 ? { kind: 'clash', of: of.slice(0, MOST_NAMED) } : { kind: 'yes' };
}

async function kindsIn(records: Records): Promise<string[]> {
  const has: string[] = [];
  for (const { name } of TRANSFERS)
    if ((await collectionOf<Doc>(records, name).find({}, { limit: 1 })).length > 0) has.push(name);
  return has;
}

async function clashOf(records: Records, { kind, doc }: ExportedRecord): Promise<string[]> {
  const clashes: string[] = [];
  for (const { on, unique } of specOf(kind).indexes) {
    const values = new Map<string, unknown>(Object.entries(doc));
    const known = on.map((field): [string, unknown] => [field, values.get(field) ?? undefined]);
    if (!unique || known.some(([, value]) => value === undefined)) continue;
    const where = Object.fromEntries(known) as Where<Doc>;
    const [other] = await collectionOf<Doc>(records, kind).find(where, { limit: 1 });
    if (other && other.id !== doc.id) clashes.push(`${kind} ${doc.id}`);
  }
  return clashes;
}

/**
 * Writes a checked export into the store; what is there stays. While it is under way a mark is in the store, so that
 * the tool does not start on the half of it; the same again after an interruption goes on.
 */
export async function importStore(deps: ImportDeps, checked: CheckedExport, open: Open): Promise<Imported> {
  const { records, clock } = deps;
  const known = await records.importMarks.get(IMPORT_MARK_ID);
  if (!known)
    await records.importMarks.insert({ id: IMPORT_MARK_ID, file: checked.sha256, startedAt: clock() });
  let imported: Imported = { added: 0, same: 0, different: 0, differing: [], over: 0 };
  for await (const batch of batches(readExport(open())))
    for (const what of await Promise.all(batch.map((one) => importOne(deps, one))))
      imported = withOne(imported, what);
  await records.importMarks.remove({ id: IMPORT_MARK_ID });
  return imported;
}

async function* batches(records: AsyncIterable<ExportedRecord>): AsyncGenerator<ExportedRecord[]> {
  let batch: ExportedRecord[] = [];
  for await (const record of records) {
    // Kinds are written one after the other: the order is a promise.
    if (batch.length === BATCH || (batch[0] && batch[0].kind !== record.kind)) {
      yield batch;
      batch = [];
    }
    batch.push(record);
  }
  if (batch.length > 0) yield batch;
}

type What = 'added' | 'same' | 'over' | { readonly differs: string };

async function importOne({ records, clock }: ImportDeps, { kind, doc }: ExportedRecord): Promise<What> {
  if (doc.expiresAt !== undefined && doc.expiresAt <= clock()) return 'over';
  const collection = collectionOf<Doc>(records, kind);
  try {
    await collection.insert(doc);
    return 'added';
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
  }
  const there = await collection.get(doc.id);
  const { version: _version, ...known } = there ?? {};
  return isDeepStrictEqual(known, doc) ? 'same' : { differs: `${kind} ${doc.id}` };
}

function withOne(imported: Imported, what: What): Imported {
  if (typeof what === 'string') return { ...imported, [what]: imported[what] + 1 };
  const { different, differing } = imported;
  return {
    ...imported,
    different: different + 1,
    differing: differing.length < MOST_NAMED ? [...differing, what.differs] : differing,
  };
}
