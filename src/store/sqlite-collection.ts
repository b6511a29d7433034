import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Clock } from '../ports/clock.ts';
import { type Collection, type Doc, type IndexValue, StoreError } from '../ports/document-store.ts';
import { checkId, mergeDocument, type Parts, type Shape, splitDocument } from './document-shape.ts';
import type { Commit } from './group-commit.ts';
import { type Condition, readOrder, readPage, readPatch, readRemoval, readWhere } from './query.ts';
import type { Row, Sql } from './sqlite-connection.ts';
import { isDuplicate } from './sqlite-errors.ts';
import * as statements from './sqlite-sql.ts';

/** Runs work on the connection, retries while another process holds the lock, and throws StoreErrors. */
export type Runner = <R>(work: (sql: Sql) => R) => Promise<R>;

/** Rows removed in one transaction; keeps the write lock short. */
export const REMOVE_ROWS = 100;

/** One record type in its table. The methods are documented in the port. */
export class SqliteCollection<T extends Doc> implements Collection<T> {
  private readonly shape: Shape;
  private readonly run: Runner;
  private readonly commit: Commit;
  private readonly clock: Clock;
  /** Made once: most reads are of one document. */
  private readonly byId: string;

  constructor(shape: Shape, run: Runner, commit: Commit, clock: Clock) {
    this.shape = shape;
    this.run = run;
    this.commit = commit;
    this.clock = clock;
    this.byId = statements.selectById(shape, '', 0).text;
  }

  async get(id: string): Promise<T | undefined> {
    const statement = { text: this.byId, values: [checkId(this.shape, id), this.clock()] };
    const [row] = await this.run((sql) => sql.all(statement));
    return row && this.toDoc(row);
  }

  async find(where: object, page?: object): Promise<T[]> {
    const { shape } = this;
    const statement = statements.selectPage(
      shape,
      readWhere(shape, where),
      readPage(shape, page),
      this.clock(),
    );
    const rows = await this.run((sql) => sql.all(statement));
    return rows.map((row) => this.toDoc(row));
  }

  async count(where: object): Promise<number> {
    const statement = statements.countRows(this.shape, readWhere(this.shape, where), this.clock());
    const [row] = await this.run((sql) => sql.all(statement));
    return Number(row?.['n'] ?? 0);
  }

  async insert(draft: Omit<T, 'version'>): Promise<T> {
    const parts = this.split(draft);
    const now = this.clock();
    const statement = statements.insertRow(this.shape, rowOf(parts), now);
    const written = await this.write(statement, parts.fields, now);
    if (written === undefined) throw this.duplicate();
    return this.toWritten(parts, written);
  }

  async put(draft: Omit<T, 'version'>): Promise<T> {
    const parts = this.split(draft);
    const written = await this.write(statements.putRow(this.shape, rowOf(parts)), parts.fields, this.clock());
    if (written === undefined) throw new StoreError('FAILED', `"${this.shape.name}" stored no row`);
    return this.toWritten(parts, written);
  }

  async replace(draft: Omit<T, 'version'>, expectedVersion: number): Promise<T | undefined> {
    const parts = this.split(draft);
    const now = this.clock();
    const statement = statements.replaceRow(this.shape, rowOf(parts), expectedVersion, now);
    const written = await this.write(statement, parts.fields, now);
    return written && this.toWritten(parts, written);
  }

  async claim(where: object, patch: object, page?: object): Promise<T | undefined> {
    const { shape } = this;
    const fields = readPatch(shape, patch);
    const now = this.clock();
    const statement = statements.claimRow(
      shape,
      readWhere(shape, where),
      fields,
      readOrder(shape, page),
      now,
    );
    const row = await this.write(statement, fields, now);
    return row && this.toDoc(row);
  }

  async remove(where: object): Promise<number> {
    const conditions = readRemoval(this.shape, where);
    let removed = 0;
    for (;;) {
      const batch = await this.removeBatch(conditions);
      removed += batch;
      if (batch < REMOVE_ROWS) return removed;
      await yieldToOthers();
    }
  }

  private removeBatch(conditions: readonly Condition[]): Promise<number> {
    const statement = statements.deleteRows(this.shape, conditions, REMOVE_ROWS, this.clock());
    return this.run((sql) => sql.transaction(() => sql.run(statement)));
  }

  /** The first row answered. Expired documents that hold a unique value make room for `fields`. */
  private async write(
    statement: statements.Statement,
    fields: ReadonlyMap<string, IndexValue | null>,
    now: number,
  ): Promise<Row | undefined> {
    const [row] = await this.commit((sql) => {
      try {
        return sql.all(statement);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        this.clearExpired(sql, fields, now);
        return this.writeAgain(sql, statement);
      }
    });
    return row;
  }

  private clearExpired(sql: Sql, fields: ReadonlyMap<string, IndexValue | null>, now: number): void {
    for (const { on } of this.shape.indexes.filter(({ unique }) => unique)) {
      const known = [...fields].filter(([field, value]) => on.includes(field) && value !== null);
      if (known.length === 0) continue;
      sql.run(statements.deleteExpired(this.shape, known as [string, IndexValue][], REMOVE_ROWS, now));
    }
  }

  private writeAgain(sql: Sql, statement: statements.Statement): Row[] {
    try {
      return sql.all(statement);
    } catch (error) {
      throw isDuplicate(error) ? this.duplicate(error) : error;
    }
  }

  private duplicate(cause?: unknown): StoreError {
    const message = `Collection "${this.shape.name}" already has a document with this id or these unique values`;
    return new StoreError('DUPLICATE', message, { cause });
  }

  private split(draft: Omit<T, 'version'>): Parts {
    return splitDocument(this.shape, draft as Omit<T, 'version'> & { readonly id: string });
  }

  private toWritten(parts: Parts, row: Row): T {
    return mergeDocument<T>({ ...parts, version: Number(row['version']) });
  }

  private toDoc(row: Row): T {
    const expiresAt = row['expires_at'] ?? null;
    return mergeDocument<T>({
      id: String(row['id']),
      version: Number(row['version']),
      expiresAt: expiresAt === null ? null : Number(expiresAt),
      fields: [...this.shape.fields.keys()].map((field) => [field, row[field] ?? null]),
      body: String(row['body']),
    });
  }
}

/** The values in the order of the statements' columns. */
const rowOf = ({ id, expiresAt, fields, body }: Parts): statements.SqlValue[] => [
  id,
  expiresAt,
  ...fields.values(),
  body,
];
