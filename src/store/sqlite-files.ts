import { chmod, open, stat } from 'node:fs/promises';
import Database from 'libsql';
import { StoreError } from '../ports/document-store.ts';
import type { StoreFiles } from '../ports/store-files.ts';
import { type Driver, type Sql, sqlOver } from './sqlite-connection.ts';
import { isBusy, toStoreError } from './sqlite-errors.ts';
import { recognise } from './sqlite-schema.ts';

/** Milliseconds; a command may stand still while it waits. */
const PATIENCE = 2000;

async function withFile(file: string, work: (sql: Sql) => void): Promise<void> {
  // The driver would make a file that is not there.
  await stat(file).catch((cause: unknown) => {
    throw new StoreError('FAILED', `There is no store ${file}.`, { cause });
  });
  const sql = sqlOver(new Database(file) as unknown as Driver);
  try {
    sql.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    work(sql);
  } catch (error) {
    throw toStoreError(error, file);
  } finally {
    sql.close();
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The file of the embedded store as a whole. */
export const sqliteFiles: StoreFiles = {
  async copy(from, to) {
    await withFile(from, (sql) => {
      recognise(sql, from);
      sql.exec(`VACUUM INTO ${quoted(to)}`);
    });
    await chmod(to, 0o600);
    await flush(to);
  },

  verify: (file) =>
    withFile(file, (sql) => {
      recognise(sql, file);
      const found = sql.pragma('integrity_check(1)');
      if (found !== 'ok') throw new StoreError('DAMAGED', `The store ${file} is damaged: ${String(found)}`);
    }),

  async release(file) {
    try {
      // Leaving the log needs the file for oneself alone.
      await withFile(file, (sql) => sql.exec('PRAGMA journal_mode = DELETE'));
    } catch (error) {
      const isOpen = isBusy(error) || (error instanceof StoreError && error.code === 'BUSY');
      if (!isOpen) throw error;
      const message = `The store ${file} is in use. Stop Aidewell and every command first.`;
      throw new StoreError('BUSY', message, { cause: error });
    }
  },
};
