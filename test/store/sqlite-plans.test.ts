import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { DocumentStore, IndexValue } from '../../src/ports/document-store.ts';
import { ALL_SPECS } from '../../src/records/records.ts';
import { type Shape, shapeOf } from '../../src/store/document-shape.ts';
import type { Condition } from '../../src/store/query.ts';
import { type Driver, type Sql, sqlOver } from '../../src/store/sqlite-connection.ts';
import {
  claimRow,
  deleteExpired,
  insertRow,
  type Statement,
  selectById,
  selectPage,
} from '../../src/store/sqlite-sql.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { idsOf, THINGS } from '../contract/things.ts';

const MANY = 100_000;
const NOW = 1_800_000_000_000;

const specs = [...ALL_SPECS, THINGS] as typeof ALL_SPECS;
const things = shapeOf(THINGS);

let folder = '';
let store: DocumentStore;
let sql: Sql;

/** 1000 groups of 100 ranks; filled past the store, which waits for the disk after each insert. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
  const file = join(folder, 'store.db');
  store = await openSqliteStore({ file, specs, clock: () => NOW });
  sql = sqlOver(new Database(file) as unknown as Driver);
  sql.transaction(() => {
    for (let n = 0; n < MANY; n += 1) {
      const row = [
        `t${n}`,
        n % 10 === 0 ? NOW : null,
        `g${n % 1000}`,
        Math.floor(n / 1000),
        null,
        null,
        '{"note":"x"}',
      ];
      sql.all(insertRow(things, row, NOW));
    }
  });
}, 60_000);

afterAll(async () => {
  sql.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const planOf = ({ text, values }: Statement): string =>
  sql
    .all({ text: `EXPLAIN QUERY PLAN ${text}`, values })
    .map((step) => String(step['detail']))
    .join('; ');

const anyValue = (shape: Shape, field: string): IndexValue =>
  shape.fields.get(field) === 'string' ? 'x' : 1;

/** Equality on all fields of an index but the last, and a range on that one. */
const wellServed = (shape: Shape, on: readonly string[]): Condition[] =>
  on.map((field, index) => ({
    field,
    comparison: index === on.length - 1 ? 'lte' : 'eq',
    value: anyValue(shape, field),
  }));

const declared = specs
  .map(shapeOf)
  .flatMap((shape) => shape.indexes.map(({ on }) => [shape.name, on.join(', '), shape, on] as const));

test.each(declared)(
  '%s by %s is searched, sorted and claimed by its index alone',
  (_name, _fields, shape, on) => {
    const where = wellServed(shape, on);
    const sort = on.at(-1) ?? 'id';
    const after = { value: anyValue(shape, sort), id: 'x' };

    const plans = [
      planOf(selectPage(shape, where, { sort, descending: false, limit: 10 }, NOW)),
      planOf(selectPage(shape, where, { sort, descending: true, limit: 10, after }, NOW)),
      planOf(claimRow(shape, where, new Map([[sort, 2]]), { sort, descending: false }, NOW)),
    ];

    for (const plan of plans) {
      expect(plan).toMatch(new RegExp(`USING (COVERING )?INDEX ${shape.name}__(by|unique)__`));
      // A unique index cannot end in the id; there is hardly a tie to sort either.
      expect(plan.replace(/__unique__.*?; USE TEMP B-TREE FOR RIGHT PART/, '')).not.toMatch(
        /SCAN|TEMP B-TREE/,
      );
    }
  },
);

test('a look-up by id and a sweep use an index as well', () => {
  expect(planOf(selectById(things, 't1', NOW))).toMatch(/^SEARCH things USING INDEX sqlite_autoindex/);
  expect(planOf(deleteExpired(things, [], 100, NOW))).toMatch(
    /SEARCH things USING (COVERING )?INDEX things__expiry/,
  );
});

test('among 100,000 documents each method finds its own', async () => {
  const collection = store.collection(THINGS);

  expect(await collection.get('t77777')).toMatchObject({ group: 'g777', rank: 77, note: 'x' });
  expect(await collection.count({})).toBe(MANY * 0.9);
  expect(idsOf(await collection.find({ group: 'g777', rank: { gte: 98 } }, { sort: 'rank' }))).toEqual([
    't98777',
    't99777',
  ]);
  expect(
    await collection.claim({ group: 'g5' }, { owner: 'me' }, { sort: 'rank', descending: true }),
  ).toMatchObject({ id: 't99005' });
  expect(await collection.insert({ id: 't0', group: 'g0' })).toMatchObject({ version: 1 });
  expect(await collection.remove({ group: 'g777' })).toBe(100);
});

test('a sweep is bounded, so that nobody waits for it long', async () => {
  expect(await store.sweep()).toBe(1000);
});
