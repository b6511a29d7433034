import { access, constants, mkdir, open, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait, setImmediate as yieldToOthers } from 'node:timers/promises';
import Database from 'libsql';
import type { Clock } from '../ports/clock.ts';
import { type CollectionSpec, type Doc, type DocumentStore, StoreError } from '../ports/document-store.ts';
import { type Shape, shapeOf } from './document-shape.ts';
import { createGate } from './gate.ts';
import { type Commit, groupCommit } from './group-commit.ts';
import { REMOVE_ROWS, type Runner, SqliteCollection } from './sqlite-collection.ts';
import { type Driver, type Sql, sqlOver } from './sqlite-connection.ts';
import { assertDurable, makeDurable } from './sqlite-durability.ts';
import { isBusy, toStoreError } from './sqlite-errors.ts';
import { backfill, matchColumns, matchIndexes, migrate, recognise } from './sqlite-schema.ts';
import { deleteExpired } from './sqlite-sql.ts';

export interface SqliteOptions {
  readonly file: string;
  readonly specs: readonly CollectionSpec<Doc>[];
  readonly clock: Clock;
  /** How long to wait for another process's lock, milliseconds. */
  readonly busyTimeoutMs?: number;
}

const BUSY_TIMEOUT_MS = 5000;
/** SQLite's own waiting stops the event loop, so it is kept short; the rest is waited for outside. */
const BLOCKING_WAIT_MS = 20;
const RETRY_EVERY_MS = 10;
/** `check` wants room for the largest document. */
const SPARE_BYTES = 16 * 1024 * 1024;
/** Expired documents that one `sweep` deletes per collection. */
const SWEEP_ROWS = 1000;

/**
 * Opens or creates the one file of an embedded store. Server and CLI may have it open at once.
 * @throws StoreError NOT_OURS, NEWER, DAMAGED, READ_ONLY, DISK_FULL, BUSY or FAILED.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<DocumentStore> {
  const file = resolve(options.file);
  const shapes = options.specs.map(shapeOf);
  try {
    await prepareFile(file);
    const sql = sqlOver(new Database(file) as unknown as Driver);
    const run = runnerOf(sql, file, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
    try {
      await prepareDatabase(run, shapes, file);
      return await storeOver(sql, run, shapes, options.clock, file);
    } catch (error) {
      sql.close();
      throw error;
    }
  } catch (error) {
    throw toStoreError(error, file);
  }
}

/** Creates what is missing, readable by this user only; SQLite gives its side files the same mode. */
async function prepareFile(file: string): Promise<void> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(file, 'a', 0o600)).close();
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw fileError(cause, file);
  }
}

function fileError(cause: unknown, file: string): StoreError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    const message = `The store ${file} cannot be written: this user may not write the file or its folder.`;
    return new StoreError('READ_ONLY', message, { cause });
  }
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new StoreError('DISK_FULL', `The disk that is to hold ${file} is full.`, { cause });
  }
  const message = `The store ${file} cannot be created (${code}). Check the name and its folder.`;
  return new StoreError('FAILED', message, { cause });
}

/** Ownership is checked before anything is written. */
async function prepareDatabase(run: Runner, shapes: readonly Shape[], file: string): Promise<void> {
  await run((sql) => {
    sql.exec(`PRAGMA busy_timeout = ${BLOCKING_WAIT_MS}`);
    // What is deleted is overwritten: an erased person must not be left in the file's free space.
    sql.exec('PRAGMA secure_delete = ON');
    recognise(sql, file);
  });
  await run(makeDurable);
  await run((sql) => migrate(sql, file));
  for (const shape of shapes) {
    await run((sql) => matchColumns(sql, shape, file));
    while (await run((sql) => backfill(sql, shape))) await yieldToOthers();
    await run((sql) => matchIndexes(sql, shape));
  }
}

/** Retries with a short pause while another process holds the lock. The work must be one transaction. */
function runnerOf(sql: Sql, file: string, busyTimeoutMs: number): Runner {
  return async (work) => {
    const giveUpAt = performance.now() + busyTimeoutMs;
    for (;;) {
      try {
        return work(sql);
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw toStoreError(error, file);
      }
      await wait(RETRY_EVERY_MS * (0.5 + Math.random()));
    }
  };
}

async function storeOver(
  sql: Sql,
  run: Runner,
  shapes: readonly Shape[],
  clock: Clock,
  file: string,
): Promise<DocumentStore> {
  const { ino } = await stat(file);
  const [{ version } = {}] = sql.all({ text: 'SELECT sqlite_version() AS version', values: [] });
  const gate = createGate(`store ${file}`);
  const guarded: Runner = (work) => gate.pass(() => run(work));
  const group = groupCommit((work) => run((connection) => connection.transaction(() => work(connection))));
  const commit: Commit = (write) => gate.pass(() => group(write));

  return {
    description: `embedded SQLite ${version} store in ${file}`,
    collection: <T extends Doc>(spec: CollectionSpec<T>) => {
      const shape = shapes.find(({ name }) => name === spec.name);
      if (shape === undefined)
        throw new StoreError('BAD_VALUE', `The store was not opened with "${spec.name}".`);
      return new SqliteCollection<T>(shape, guarded, commit, clock);
    },
    check: async () => {
      await assertSameFile(file, ino);
      await assertSpace(file);
      await guarded((connection) => {
        assertDurable(connection);
        const write = { text: 'UPDATE aidewell_checks SET at = ?', values: [clock()] };
        connection.transaction(() => connection.run(write));
      });
    },
    sweep: () => sweep(guarded, shapes, clock),
    close: async () => {
      if (!gate.isOpen) return;
      await gate.close();
      // What cannot be moved from the log into the file now, the next to open it moves.
      await run((connection) => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')).catch(() => {});
      sql.close();
    },
  };
}

/** A file that was deleted or restored underneath us still takes writes, but nobody will ever read them. */
async function assertSameFile(file: string, ino: number): Promise<void> {
  const now = await stat(file).catch(() => undefined);
  if (now?.ino === ino) return;
  throw new StoreError('FAILED', `The store ${file} was removed or replaced while in use. Restart Aidewell.`);
}

/** A full disk is worth knowing before a learner's answer meets it. */
async function assertSpace(file: string): Promise<void> {
  const { bavail, bsize } = await statfs(file);
  if (bavail * bsize >= SPARE_BYTES) return;
  throw new StoreError('DISK_FULL', `The disk that holds ${file} is almost full. Free some space.`);
}

async function sweep(run: Runner, shapes: readonly Shape[], clock: Clock): Promise<number> {
  let swept = 0;
  for (const shape of shapes) {
    for (let round = 0; round < SWEEP_ROWS / REMOVE_ROWS; round += 1) {
      const batch = await run((sql) =>
        sql.transaction(() => sql.run(deleteExpired(shape, [], REMOVE_ROWS, clock()))),
      );
      swept += batch;
      if (batch < REMOVE_ROWS) break;
      await yieldToOthers();
    }
  }
  return swept;
}
