import type { IndexValue } from '../ports/document-store.ts';
import { badValue, checkId, checkValue, type Shape } from './document-shape.ts';

export type Comparison = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';

export interface Condition {
  /** A declared field or `id`. */
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: IndexValue;
}

/** Where a page continues: behind the document with this sort value and id. */
interface Mark {
  readonly value: IndexValue;
  readonly id: string;
}

export interface Order {
  /** A declared field or `id`. */
  readonly sort: string;
  readonly descending: boolean;
}

export interface PageQuery extends Order {
  readonly limit: number;
  readonly after?: Mark;
}

interface PageInput {
  readonly sort?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly after?: { readonly id: string };
}

const RANGE: ReadonlySet<string> = new Set(['lt', 'lte', 'gt', 'gte']);
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/**
 * The conditions of a `where`, in its own order.
 * @throws StoreError BAD_VALUE for an undeclared field, an unknown comparison, a wrong type, undefined or null.
 */
export const readWhere = (shape: Shape, where: object): Condition[] =>
  Object.entries(where).flatMap(([field, wanted]: [string, unknown]) => readCondition(shape, field, wanted));

function readCondition(shape: Shape, field: string, wanted: unknown): Condition[] {
  if (typeof wanted !== 'object' || wanted === null) {
    return [{ field, comparison: 'eq', value: readValue(shape, field, wanted) }];
  }
  const bounds: [string, unknown][] = Object.entries(wanted);
  if (bounds.length === 0) throw badValue(shape, `the range of "${field}" is empty`);
  return bounds.map(([comparison, value]) => {
    if (!isRange(comparison)) throw badValue(shape, `"${field}" can be compared by lt, lte, gt and gte only`);
    return { field, comparison, value: readValue(shape, field, value) };
  });
}

const isRange = (comparison: string): comparison is Comparison => RANGE.has(comparison);

const readValue = (shape: Shape, field: string, value: unknown): IndexValue =>
  field === 'id' ? checkId(shape, value) : checkValue(shape, field, value);

/** @throws StoreError BAD_VALUE for an undeclared sort, a limit outside 1 to 1000, or an `after` without the sort value. */
export function readPage(shape: Shape, page: PageInput = {}): PageQuery {
  const { limit = DEFAULT_LIMIT, after } = page;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw badValue(shape, `a page has 1 to ${MAX_LIMIT} documents`);
  }
  const order = readOrder(shape, page);
  if (after === undefined) return { ...order, limit };
  const value = new Map<string, unknown>(Object.entries(after)).get(order.sort);
  return {
    ...order,
    limit,
    after: { value: readValue(shape, order.sort, value), id: checkId(shape, after.id) },
  };
}

/** @throws StoreError BAD_VALUE for an undeclared sort. */
export function readOrder(shape: Shape, page: PageInput = {}): Order {
  const { sort = 'id', descending = false } = page;
  if (sort !== 'id' && !shape.fields.has(sort))
    throw badValue(shape, `"${sort}" is not a declared index field`);
  return { sort, descending };
}

/**
 * The fields a claim sets (null: removes), at least one.
 * @throws StoreError BAD_VALUE for anything but declared fields.
 */
export function readPatch(shape: Shape, patch: object): Map<string, IndexValue | null> {
  const entries: [string, unknown][] = Object.entries(patch);
  if (entries.length === 0) throw badValue(shape, 'a claim must change something');
  return new Map(
    entries.map(([field, value]) => {
      if (!shape.fields.has(field)) throw badValue(shape, `"${field}" is not a declared index field`);
      return [field, value === null ? null : checkValue(shape, field, value)];
    }),
  );
}

/** @throws StoreError BAD_VALUE when it would remove everything. */
export function readRemoval(shape: Shape, where: object): Condition[] {
  const conditions = readWhere(shape, where);
  if (conditions.length === 0) throw badValue(shape, 'removing everything is refused; say what to remove');
  return conditions;
}
