import { StoreError } from '../ports/document-store.ts';
import { type FieldType, moveFields, type Shape } from './document-shape.ts';
import type { Sql } from './sqlite-connection.ts';
import { quote, type SqlValue } from './sqlite-sql.ts';

/** "Aide", in the file's header; tells our files from other programs' databases. */
const APPLICATION_ID = 0x41696465;

/** The layout itself. Index fields need no entry here: `matchCollections` follows the declarations. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE aidewell_checks (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL);
   INSERT INTO aidewell_checks VALUES (1, 0);
   CREATE TABLE aidewell_backfills (collection TEXT PRIMARY KEY, after_id TEXT NOT NULL);`,
];

/** Small enough to hold the write lock for a few milliseconds only. */
const BACKFILL_ROWS = 100;

const COLUMN_TYPE = { string: 'TEXT', number: 'REAL' } as const;

const OWN_COLUMNS = ['id', 'version', 'expires_at', 'body'] as const;

const isOurs = (sql: Sql): boolean => sql.pragma('application_id') === APPLICATION_ID;

const isEmpty = (sql: Sql): boolean =>
  sql.all({ text: 'SELECT name FROM sqlite_master', values: [] }).length === 0;

/**
 * Reads only, so that another program's database stays untouched.
 * @throws StoreError NOT_OURS or NEWER.
 */
export function recognise(sql: Sql, file: string): void {
  // Asked twice: between the first two questions another process may have made the file ours.
  if (!isOurs(sql) && !isEmpty(sql) && !isOurs(sql)) {
    throw new StoreError(
      'NOT_OURS',
      `The file ${file} is the database of another program. Name another file for the store.`,
    );
  }
  if (Number(sql.pragma('user_version')) > MIGRATIONS.length) throw newer(file);
}

const newer = (file: string): StoreError =>
  new StoreError(
    'NEWER',
    `The store ${file} was written by a newer Aidewell. Start that version, or restore a backup made by this one.`,
  );

/** Brings an empty or older file up to this version. Safe when several processes do it at once. */
export function migrate(sql: Sql, file: string): void {
  if (Number(sql.pragma('user_version')) === MIGRATIONS.length) return;
  sql.transaction(() => {
    recognise(sql, file);
    const done = Number(sql.pragma('user_version'));
    for (const change of MIGRATIONS.slice(done)) sql.exec(change);
    sql.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    sql.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/**
 * Creates the tables and columns that the declarations ask for and that the file lacks.
 * @throws StoreError NEWER when the file has a column that no declaration knows: dropping or ignoring it would
 * lose data, so a field that is given up needs an entry in `MIGRATIONS`.
 */
export function matchColumns(sql: Sql, shape: Shape, file: string): void {
  if (isTable(sql, shape) && missingFields(sql, shape, file).length === 0) return;
  sql.transaction(() => {
    if (isTable(sql, shape)) addColumns(sql, shape, missingFields(sql, shape, file));
    else createTable(sql, shape);
  });
}

/** Name to type, as the file has it. Empty: no such table. */
function columnsIn(sql: Sql, shape: Shape): Map<string, string> {
  const rows = sql.all({ text: 'SELECT name, type FROM pragma_table_info(?)', values: [shape.name] });
  return new Map(rows.map(({ name, type }) => [String(name), String(type)]));
}

const isTable = (sql: Sql, shape: Shape): boolean => columnsIn(sql, shape).size > 0;

function missingFields(sql: Sql, shape: Shape, file: string): string[] {
  const present = columnsIn(sql, shape);
  const known = new Set([...OWN_COLUMNS, ...shape.fields.keys()]);
  const strange = [...present.keys()].some((name) => !known.has(name));
  const retyped = [...shape.fields].some(
    ([field, type]) => (present.get(field) ?? COLUMN_TYPE[type]) !== COLUMN_TYPE[type],
  );
  if (strange || retyped) throw newer(file);
  return [...shape.fields.keys()].filter((field) => !present.has(field));
}

const columnOf = (field: string, type: FieldType): string => `${quote(field)} ${COLUMN_TYPE[type]}`;

function createTable(sql: Sql, shape: Shape): void {
  const table = quote(shape.name);
  const columns = [...shape.fields].map(([field, type]) => `${columnOf(field, type)}, `).join('');
  sql.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, expires_at INTEGER,
    ${columns}body TEXT NOT NULL)`);
  sql.exec(
    `CREATE INDEX ${quote(`${shape.name}__expiry`)} ON ${table} (expires_at) WHERE expires_at IS NOT NULL`,
  );
}

function addColumns(sql: Sql, shape: Shape, missing: readonly string[]): void {
  for (const [field, type] of [...shape.fields].filter(([name]) => missing.includes(name))) {
    sql.exec(`ALTER TABLE ${quote(shape.name)} ADD COLUMN ${columnOf(field, type)}`);
  }
  if (missing.length === 0) return;
  sql.run({
    text: `INSERT INTO aidewell_backfills VALUES (?, '') ON CONFLICT DO UPDATE SET after_id = ''`,
    values: [shape.name],
  });
}

/** Moves the values of new index fields out of the bodies, a batch at a time. Answers whether more is left. */
export function backfill(sql: Sql, shape: Shape): boolean {
  return sql.transaction(() => {
    const [pending] = sql.all({
      text: 'SELECT after_id FROM aidewell_backfills WHERE collection = ?',
      values: [shape.name],
    });
    if (pending === undefined) return false;
    const rows = sql.all({
      text: `SELECT id, body FROM ${quote(shape.name)} WHERE id > ? ORDER BY id LIMIT ?`,
      values: [pending['after_id'] ?? '', BACKFILL_ROWS],
    });
    for (const { id, body } of rows) backfillRow(sql, shape, String(id), String(body));
    recordBackfill(sql, shape, rows.at(-1)?.['id']);
    return rows.length > 0;
  });
}

function backfillRow(sql: Sql, shape: Shape, id: string, body: string): void {
  const moved = moveFields(shape, body);
  if (moved === undefined) return;
  const changes = [...moved.fields.keys()].map((field) => `${quote(field)} = ?, `).join('');
  sql.run({
    text: `UPDATE ${quote(shape.name)} SET ${changes}body = ? WHERE id = ?`,
    values: [...moved.fields.values(), moved.body, id],
  });
}

function recordBackfill(sql: Sql, shape: Shape, lastId: SqlValue | undefined): void {
  if (lastId === undefined) {
    sql.run({ text: 'DELETE FROM aidewell_backfills WHERE collection = ?', values: [shape.name] });
    return;
  }
  sql.run({
    text: 'UPDATE aidewell_backfills SET after_id = ? WHERE collection = ?',
    values: [lastId, shape.name],
  });
}

/**
 * Creates the declared indexes that the file lacks. Each ends in the id, so that pages come in order without
 * sorting; a unique one cannot. Its name says what it is, so a changed declaration makes a new one.
 */
export function matchIndexes(sql: Sql, shape: Shape): void {
  for (const { on, unique } of shape.indexes) {
    const name = quote([shape.name, unique ? 'unique' : 'by', ...on].join('__'));
    const columns = [...on, ...(unique ? [] : ['id'])].map(quote).join(', ');
    sql.exec(
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${name} ON ${quote(shape.name)} (${columns})`,
    );
  }
}
