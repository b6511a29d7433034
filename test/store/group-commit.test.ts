import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { groupCommit } from '../../src/store/group-commit.ts';
import { type Driver, type Sql, sqlOver } from '../../src/store/sqlite-connection.ts';

let folder: string;
let sql: Sql;
let transactions: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aidewell-group-'));
  sql = sqlOver(new Database(join(folder, 'test.db')) as unknown as Driver);
  sql.exec('CREATE TABLE words (word TEXT PRIMARY KEY)');
  transactions = 0;
});
afterEach(async () => {
  sql.close();
  await rm(folder, { recursive: true });
});

const commitOf = () =>
  groupCommit(async (work) => {
    transactions += 1;
    return sql.transaction(() => work(sql));
  });

const add =
  (word: string) =>
  (connection: Sql): number =>
    connection.run({ text: 'INSERT INTO words VALUES (?)', values: [word] });

const words = (): unknown[] =>
  sql.all({ text: 'SELECT word FROM words ORDER BY word', values: [] }).map(({ word }) => word);

test('writes of one turn share a transaction, each with its own result', async () => {
  const commit = commitOf();

  const results = await Promise.all([commit(add('a')), commit(add('b')), commit(() => 'nothing')]);

  expect(results).toEqual([1, 1, 'nothing']);
  expect([words(), transactions]).toEqual([['a', 'b'], 1]);
});

test('one that fails takes none of the others with it', async () => {
  const commit = commitOf();

  const results = await Promise.allSettled(['a', 'b', 'a', 'c'].map((word) => commit(add(word))));

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(words()).toEqual(['a', 'b', 'c']);
});

test('nobody is told before the transaction is over, and it may be run again', async () => {
  let tries = 0;
  const commit = groupCommit(async (work) => {
    for (;;) {
      try {
        return sql.transaction(() => {
          const result = work(sql);
          if (tries++ === 0) throw new Error('busy');
          return result;
        });
      } catch (error) {
        if (tries > 1) throw error;
      }
    }
  });

  expect(await Promise.all([commit(add('a')), commit(add('b'))])).toEqual([1, 1]);
  expect(words()).toEqual(['a', 'b']);
});

test('more than fit into one group go into the next', async () => {
  const commit = commitOf();

  await Promise.all(Array.from({ length: 120 }, (_, index) => commit(add(String(index)))));

  expect([words().length, transactions]).toEqual([120, 3]);
});
