import type { SqlValue, Statement } from './sqlite-sql.ts';

export type Row = Readonly<Record<string, SqlValue>>;

/** The part of a database driver that the SQLite store needs. Every call is synchronous. */
export interface Driver {
  prepare(text: string): { all(values: readonly SqlValue[]): unknown[] };
  exec(text: string): void;
  readonly inTransaction: boolean;
  close(): void;
}

/** One connection to the file, with its prepared statements. Throws the driver's errors as they are. */
export interface Sql {
  /**
   * Runs a statement to its end and answers its rows. One that writes belongs into a `transaction`: if it had to
   * wait for the write lock itself and gave up, it would stay open and keep its view of the file.
   */
  all(statement: Statement): Row[];
  /** As `all`, but answers how many rows an INSERT, UPDATE or DELETE changed. */
  run(statement: Statement): number;
  /** Runs a fixed text without parameters, such as a schema change. */
  exec(text: string): void;
  /** The value that a pragma has, such as `journal_mode`. */
  pragma(text: string): SqlValue;
  /** Everything in `work` or nothing. Takes the write lock at once, so that it never has to be upgraded. */
  transaction<R>(work: () => R): R;
  close(): void;
}

const CACHED_STATEMENTS = 200;

/**
 * Statements always run to their end (`all`): libsql's `get` leaves them open after the first row, and an open
 * statement keeps its lock.
 */
export function sqlOver(driver: Driver): Sql {
  const statements = new Map<string, ReturnType<Driver['prepare']>>();

  /** Least recently used out first. */
  const prepare = (text: string): ReturnType<Driver['prepare']> => {
    const statement = statements.get(text) ?? driver.prepare(text);
    statements.delete(text);
    statements.set(text, statement);
    const oldest = statements.size > CACHED_STATEMENTS ? statements.keys().next().value : undefined;
    if (oldest !== undefined) statements.delete(oldest);
    return statement;
  };

  const all = ({ text, values }: Statement): Row[] => prepare(text).all(values) as Row[];

  const transaction = <R>(work: () => R): R => {
    driver.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      driver.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite itself has rolled back after a full disk and the like.
      if (driver.inTransaction) driver.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    all,
    run: (statement) => {
      all(statement);
      return Number(all({ text: 'SELECT changes() AS n', values: [] })[0]?.['n'] ?? 0);
    },
    exec: (text) => driver.exec(text),
    pragma: (text) => Object.values(driver.prepare(`PRAGMA ${text}`).all([])[0] ?? {})[0] as SqlValue,
    transaction,
    close: () => {
      statements.clear();
      driver.close();
    },
  };
}
