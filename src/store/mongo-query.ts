import type { IndexValue } from '../ports/document-store.ts';
import type { Parts, Shape } from './document-shape.ts';
import type { Condition, Order, PageQuery } from './query.ts';

export type Filter = Readonly<Record<string, unknown>>;

/** A document as MongoDB holds it, besides its index fields. */
export interface Row {
  readonly _id: string;
  readonly version: number;
  readonly expiresAt?: Date | null;
  /** JSON text, because BSON cannot hold every key. */
  readonly body: string;
  /** The latest changes, oldest first; each made one version. */
  readonly ops: readonly string[];
}

/** How many of its latest changes a document remembers. */
const REMEMBERED = 8;

const nameOf = (field: string): string => (field === 'id' ? '_id' : field);

/** Missing counts as never. */
const living = (now: number): Filter => ({ expiresAt: { $not: { $lte: new Date(now) } } });

export const expired = (now: number): Filter => ({ expiresAt: { $lte: new Date(now) } });

export const matching = (conditions: readonly Condition[], now: number): Filter => ({
  $and: [
    ...conditions.map(({ field, comparison, value }) => ({ [nameOf(field)]: { [`$${comparison}`]: value } })),
    living(now),
  ],
});

export const byId = (id: string, now: number): Filter => ({ _id: id, ...living(now) });

export const byVersion = (id: string, version: number, now: number): Filter => ({
  ...byId(id, now),
  version,
});

/** The conditions, and the page's start. Documents without the sort field are left out. */
export const onPage = (
  shape: Shape,
  conditions: readonly Condition[],
  page: PageQuery,
  now: number,
): Filter => ({ $and: [matching(conditions, now), hasSortField(shape, page), behind(page)] });

/** Any value of the declared type; a range, so that an index serves it. */
function hasSortField(shape: Shape, { sort }: Order): Filter {
  if (sort === 'id') return {};
  return { [sort]: { $gte: shape.fields.get(sort) === 'string' ? '' : Number.NEGATIVE_INFINITY } };
}

function behind({ sort, descending, after }: PageQuery): Filter {
  if (after === undefined) return {};
  const beyond = descending ? '$lt' : '$gt';
  if (sort === 'id') return { _id: { [beyond]: after.id } };
  return {
    [sort]: { [`${beyond}e`]: after.value },
    $or: [{ [sort]: { [beyond]: after.value } }, { _id: { [beyond]: after.id } }],
  };
}

export function orderOf({ sort, descending }: Order): Readonly<Record<string, 1 | -1>> {
  const direction = descending ? -1 : 1;
  return sort === 'id' ? { _id: direction } : { [sort]: direction, _id: direction };
}

/**
 * Everything of the document but its version. `op` names this change: after a cut connection, a document that
 * remembers it tells that the change took place.
 */
export function changeTo({ fields, body, expiresAt }: Parts, op: string): Filter {
  const expiry = expiresAt === null ? null : new Date(expiresAt);
  return setting(new Map<string, unknown>([...fields, ['expiresAt', expiry], ['body', body]]), op);
}

export const patchOf = (patch: ReadonlyMap<string, IndexValue | null>, op: string): Filter => ({
  ...setting(new Map<string, unknown>([...patch, ['claimed', op]]), op),
  ...nextVersion,
});

export const nextVersion: Filter = { $inc: { version: 1 } };

/** The version that the change `op` made, also when others have changed the document since. */
export const versionAfter = ({ version, ops }: Row, op: string): number =>
  version - (ops.length - 1 - ops.lastIndexOf(op));

/** Null removes, because an index on a missing field costs nothing and exempts from uniqueness. */
function setting(values: ReadonlyMap<string, unknown>, op: string): Filter {
  const removed = [...values].filter(([, value]) => value === null);
  return {
    $set: Object.fromEntries([...values].filter(([, value]) => value !== null)),
    ...(removed.length === 0 ? {} : { $unset: Object.fromEntries(removed.map(([field]) => [field, ''])) }),
    $push: { ops: { $each: [op], $slice: -REMEMBERED } },
  };
}
