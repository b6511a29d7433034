import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import Database from 'libsql';
import type { Clock } from '../ports/clock.ts';
import { type CollectionSpec, type Doc, type DocumentStore, StoreError } from '../ports/document-store.ts';
import { shapeOf } from './document-shape.ts';
import { SqliteCollection } from './sqlite-collection.ts';
import { type Driver, sqlOver } from './sqlite-connection.ts';
import { toStoreError } from './sqlite-errors.ts';
import { recognise } from './sqlite-schema.ts';

export interface SqliteReadOptions {
  readonly file: string;
  readonly specs: readonly CollectionSpec<Doc>[];
  readonly clock: Clock;
}

/** Milliseconds; readers wait for nobody but a file that is being made. */
const PATIENCE = 2000;

/**
 * The embedded store for a look, beside a running tool of this or another version: nothing in it is made, changed or
 * brought up to date. Undefined where there is none. Writing rejects with READ_ONLY.
 * @throws StoreError NOT_OURS, NEWER, DAMAGED, BUSY or FAILED
 */
export async function openSqliteReader(
  options: SqliteReadOptions,
): Promise<Pick<DocumentStore, 'collection' | 'close'> | undefined> {
  const file = resolve(options.file);
  const found = await stat(file).catch(() => undefined);
  if (!found?.size) return undefined;
  try {
    // The driver has no way to open a file for reading only.
    const sql = sqlOver(new Database(file) as unknown as Driver);
    try {
      sql.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA query_only = ON`);
      recognise(sql, file);
    } catch (error) {
      sql.close();
      throw error;
    }
    const run = async <R>(work: (connection: typeof sql) => R): Promise<R> => {
      try {
        return work(sql);
      } catch (error) {
        throw toStoreError(error, file);
      }
    };
    const refuse = async (): Promise<never> => {
      throw new StoreError('READ_ONLY', `The store ${file} was opened for reading only.`);
    };
    return {
      collection: <T extends Doc>(spec: CollectionSpec<T>) =>
        new SqliteCollection<T>(shapeOf(spec), run, refuse, options.clock),
      close: async () => sql.close(),
    };
  } catch (error) {
    throw toStoreError(error, file);
  }
}
