import { StoreError } from '../ports/document-store.ts';
import type { Sql } from './sqlite-connection.ts';

/** `PRAGMA synchronous` reads back as this number when every commit reaches the disk. */
const FULL = 2;
/** The log is cut back to this size after a checkpoint, bytes. */
const LOG_SIZE = 64 * 1024 * 1024;

/** Read back, because SQLite ignores in silence what it cannot do. */
export function makeDurable(sql: Sql): void {
  sql.exec('PRAGMA journal_mode = WAL');
  sql.exec(`PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${LOG_SIZE}; PRAGMA cell_size_check = ON`);
  assertDurable(sql);
}

/** @throws StoreError FAILED when a commit would not survive a power cut. */
export function assertDurable(sql: Sql): void {
  if (sql.pragma('journal_mode') === 'wal' && sql.pragma('synchronous') === FULL) return;
  throw new StoreError(
    'FAILED',
    'The store cannot promise durable writes here. Use a local disk, not a network share.',
  );
}
