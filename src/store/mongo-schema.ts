import { StoreError } from '../ports/document-store.ts';
import { moveFields, type Shape } from './document-shape.ts';
import type { Rows } from './mongo-collection.ts';
import type { Filter } from './mongo-query.ts';

export interface MongoIndex {
  readonly key: Readonly<Record<string, 1>>;
  readonly name: string;
  readonly unique?: true;
  readonly sparse?: true;
  readonly partialFilterExpression?: Filter;
}

const BACKFILL_ROWS = 200;

/**
 * The declared indexes and the store's own: `expiresAt` for sweeping, `claimed` for finding a claim whose answer
 * got lost. A changed declaration changes the name, so that it never collides with an existing index.
 */
export const indexesOf = (shape: Shape): MongoIndex[] => [
  { key: { expiresAt: 1 }, name: 'expiry', sparse: true },
  { key: { claimed: 1 }, name: 'claimed', sparse: true },
  ...shape.indexes.map(({ on, unique }): MongoIndex => {
    const name = [unique ? 'unique' : 'by', ...on].join('__');
    return unique ? uniqueIndex(on, name) : { key: keyOf([...on, '_id']), name };
  }),
];

/** Documents that lack a value are exempt: `sparse` says so for one field, only a filter does for several. */
function uniqueIndex(on: readonly string[], name: string): MongoIndex {
  const index = { key: keyOf(on), name, unique: true } as const;
  if (on.length === 1) return { ...index, sparse: true };
  const present = on.map((field) => [field, { $exists: true }]);
  return { ...index, partialFilterExpression: Object.fromEntries(present) };
}

const keyOf = (fields: readonly string[]): Record<string, 1> =>
  Object.fromEntries(fields.map((field) => [field, 1]));

/** What the store knows of a collection: the index fields that every document in it has outside its body. */
export interface Layouts {
  /** Undefined: never opened before. */
  fieldsOf(collection: string): Promise<readonly string[] | undefined>;
  setFields(collection: string, fields: readonly string[]): Promise<void>;
}

/**
 * Moves the values of new index fields out of the bodies, a batch at a time, and notes it when done. Several
 * processes may do it at once.
 * @throws StoreError NEWER when a field is stored that the declaration does not know: it would be hidden.
 */
export async function matchFields(shape: Shape, rows: Rows, layouts: Layouts): Promise<void> {
  const stored = await layouts.fieldsOf(shape.name);
  const declared = [...shape.fields.keys()];
  if (stored?.some((field) => !declared.includes(field))) {
    throw new StoreError('NEWER', 'The database was written by a newer Aidewell. Start that version.');
  }
  if (stored?.length === declared.length) return;
  let after = '';
  for (;;) {
    const batch = await rows.find({ _id: { $gt: after } }, { limit: BACKFILL_ROWS, sort: { _id: 1 } });
    for (const { _id, version, body } of batch) await backfillRow(shape, rows, { _id, version, body });
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last._id;
  }
  await layouts.setFields(shape.name, declared);
}

/** The version stays; a document that changes meanwhile is written in the new layout by whoever changes it. */
async function backfillRow(
  shape: Shape,
  rows: Rows,
  { _id, version, body }: { readonly _id: string; readonly version: number; readonly body: string },
): Promise<void> {
  const moved = moveFields(shape, body);
  if (moved === undefined) return;
  await rows.change({ _id, version }, { $set: { ...Object.fromEntries(moved.fields), body: moved.body } });
}
