import type { IndexValue } from '../ports/document-store.ts';
import type { Shape } from './document-shape.ts';
import type { Comparison, Condition, Order, PageQuery } from './query.ts';

export type SqlValue = string | number | null;

/** One statement and what is bound to its question marks. Equal shapes give equal text, so it can be cached. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const OPERATOR: Readonly<Record<Comparison, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** A `coalesce` hides the column from the query planner, which would otherwise prefer its index at times. */
const LIVING = 'coalesce(expires_at, 9e15) > ?';

export const quote = (name: string): string => `"${name}"`;

/** Columns in the order in which `insertRow` and friends bind them. */
const columnsOf = (shape: Shape): string[] => [
  'id',
  'expires_at',
  ...[...shape.fields.keys()].map(quote),
  'body',
];

function conditionsOf(conditions: readonly Condition[], now: number): { text: string; values: SqlValue[] } {
  const terms = conditions.map(({ field, comparison }) => `${quote(field)} ${OPERATOR[comparison]} ?`);
  return {
    text: [...terms, LIVING].join(' AND '),
    values: [...conditions.map(({ value }) => value), now],
  };
}

export function selectById(shape: Shape, id: string, now: number): Statement {
  return { text: `SELECT * FROM ${quote(shape.name)} WHERE id = ? AND ${LIVING}`, values: [id, now] };
}

export function selectPage(
  shape: Shape,
  where: readonly Condition[],
  page: PageQuery,
  now: number,
): Statement {
  const { text, values } = pageOf(shape, where, page, now);
  return { text: `SELECT * ${text}`, values };
}

function pageOf(shape: Shape, where: readonly Condition[], page: PageQuery, now: number): Statement {
  const { text, values } = conditionsOf(where, now);
  const start = behind(page);
  return {
    text: `FROM ${quote(shape.name)} WHERE ${text}${start.text} ${orderOf(page)} LIMIT ?`,
    values: [...values, ...start.values, page.limit],
  };
}

/** The start of a page, and documents without the sort field left out. */
function behind({ sort, descending, after }: PageQuery): { text: string; values: SqlValue[] } {
  const operator = descending ? '<' : '>';
  if (after === undefined)
    return { text: sort === 'id' ? '' : ` AND ${quote(sort)} IS NOT NULL`, values: [] };
  if (sort === 'id') return { text: ` AND id ${operator} ?`, values: [after.id] };
  return { text: ` AND (${quote(sort)}, id) ${operator} (?, ?)`, values: [after.value, after.id] };
}

function orderOf({ sort, descending }: Order): string {
  const direction = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${sort === 'id' ? '' : `${quote(sort)} ${direction}, `}id ${direction}`;
}

export function countRows(shape: Shape, where: readonly Condition[], now: number): Statement {
  const { text, values } = conditionsOf(where, now);
  return { text: `SELECT count(*) AS n FROM ${quote(shape.name)} WHERE ${text}`, values };
}

/** Answers no row when a living document has the id. */
export function insertRow(shape: Shape, row: readonly SqlValue[], now: number): Statement {
  const table = quote(shape.name);
  return {
    text: `${insertInto(shape)} ON CONFLICT (id) DO UPDATE SET version = 1, ${setExcluded(shape)}
      WHERE ${table}.expires_at <= ? RETURNING version`,
    values: [...row, now],
  };
}

export function putRow(shape: Shape, row: readonly SqlValue[]): Statement {
  const table = quote(shape.name);
  return {
    text: `${insertInto(shape)} ON CONFLICT (id) DO UPDATE SET version = ${table}.version + 1, ${setExcluded(shape)}
      RETURNING version`,
    values: row,
  };
}

const insertInto = (shape: Shape): string => {
  const columns = columnsOf(shape);
  const marks = columns.map(() => '?').join(', ');
  return `INSERT INTO ${quote(shape.name)} (version, ${columns.join(', ')}) VALUES (1, ${marks})`;
};

const setExcluded = (shape: Shape): string =>
  columnsOf(shape)
    .slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');

/** Answers no row when the living document has another version or is absent. */
export function replaceRow(
  shape: Shape,
  row: readonly SqlValue[],
  expectedVersion: number,
  now: number,
): Statement {
  const [id = null, ...rest] = row;
  const columns = columnsOf(shape).slice(1);
  return {
    text: `UPDATE ${quote(shape.name)} SET version = version + 1, ${columns.map((name) => `${name} = ?`).join(', ')}
      WHERE id = ? AND version = ? AND ${LIVING} RETURNING version`,
    values: [...rest, id, expectedVersion, now],
  };
}

export function claimRow(
  shape: Shape,
  where: readonly Condition[],
  patch: ReadonlyMap<string, IndexValue | null>,
  order: Order,
  now: number,
): Statement {
  const first = pageOf(shape, where, { ...order, limit: 1 }, now);
  const changes = [...patch.keys()].map((field) => `${quote(field)} = ?`).join(', ');
  return {
    text: `UPDATE ${quote(shape.name)} SET version = version + 1, ${changes}
      WHERE id = (SELECT id ${first.text}) RETURNING *`,
    values: [...patch.values(), ...first.values],
  };
}

export function deleteRows(shape: Shape, where: readonly Condition[], limit: number, now: number): Statement {
  const { text, values } = conditionsOf(where, now);
  const table = quote(shape.name);
  return {
    text: `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${text} LIMIT ?)`,
    values: [...values, limit],
  };
}

/** Expired rows only; `fields` narrows them down. */
export function deleteExpired(
  shape: Shape,
  fields: readonly (readonly [string, IndexValue])[],
  limit: number,
  now: number,
): Statement {
  const table = quote(shape.name);
  const terms = fields.map(([field]) => ` AND ${quote(field)} = ?`).join('');
  return {
    text: `DELETE FROM ${table} WHERE id IN
      (SELECT id FROM ${table} WHERE expires_at <= ?${terms} LIMIT ?)`,
    values: [now, ...fields.map(([, value]) => value), limit],
  };
}
