import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Driver, sqlOver } from '../../src/store/sqlite-connection.ts';
import { assertDurable, makeDurable } from '../../src/store/sqlite-durability.ts';

const inMemory = (): Driver => new Database(':memory:') as unknown as Driver;

test('statements are prepared once, and the least recently used make room', () => {
  const driver = inMemory();
  const prepared: string[] = [];
  const sql = sqlOver({
    prepare: (text) => {
      prepared.push(text);
      return driver.prepare(text);
    },
    exec: (text) => driver.exec(text),
    inTransaction: false,
    close: () => driver.close(),
  });
  const ask = (n: number): unknown => sql.all({ text: `SELECT ${n} AS n`, values: [] })[0]?.['n'];

  for (let n = 0; n < 250; n += 1) expect(ask(n)).toBe(n);
  ask(249);
  ask(60);
  expect(prepared).toHaveLength(250);
  ask(0);
  expect(prepared).toHaveLength(251);
  sql.close();
});

test('a transaction that throws leaves nothing behind', () => {
  const sql = sqlOver(inMemory());
  sql.exec('CREATE TABLE t (n INTEGER)');
  const work = () => {
    sql.exec('INSERT INTO t VALUES (1)');
    throw new Error('changed my mind');
  };

  expect(() => sql.transaction(work)).toThrow('changed my mind');

  expect(sql.all({ text: 'SELECT * FROM t', values: [] })).toEqual([]);
  expect(sql.transaction(() => sql.run({ text: 'INSERT INTO t VALUES (?)', values: [2] }))).toBe(1);
});

test('a database that cannot keep a log on disk is refused', () => {
  const sql = sqlOver(inMemory());

  expect(() => makeDurable(sql)).toThrow('cannot promise durable writes');
});

test('a connection whose commits do not reach the disk is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
  const sql = sqlOver(new Database(join(folder, 'store.db')) as unknown as Driver);
  makeDurable(sql);
  expect([sql.pragma('journal_mode'), sql.pragma('synchronous')]).toEqual(['wal', 2]);
  expect(() => assertDurable(sql)).not.toThrow();

  sql.exec('PRAGMA synchronous = NORMAL');

  expect(() => assertDurable(sql)).toThrow('cannot promise durable writes');
  sql.close();
  await rm(folder, { recursive: true });
});
