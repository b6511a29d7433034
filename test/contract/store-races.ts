import type { Collection, DocumentStore } from '../../src/ports/document-store.ts';
import { insertAll, type Place, someThings, THINGS, type Thing, useBench } from './things.ts';

const OPENERS = 4;

export function describeRaces(makePlace: () => Promise<Place>): void {
  describe('races', () => {
    const bench = useBench(makePlace);
    let stores: DocumentStore[] = [];

    beforeEach(async () => {
      stores = await Promise.all(Array.from({ length: OPENERS }, () => bench().place.open()));
    });

    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
    });

    /** Runs `count` workers at once, spread over several openers of the same place. */
    const atOnce = <R>(count: number, work: (things: Collection<Thing>, worker: number) => Promise<R>) =>
      Promise.allSettled(
        Array.from({ length: count }, (_, worker) => {
          const store = stores[worker % OPENERS] ?? bench().store;
          return work(store.collection(THINGS), worker);
        }),
      );

    const fulfilled = <R>(results: readonly PromiseSettledResult<R>[]): R[] =>
      results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

    const rejected = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
      results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));

    test('of 20 equal ids one is inserted and 19 are duplicates', async () => {
      const results = await atOnce(20, (things, worker) => things.insert({ id: 'a', owner: String(worker) }));

      expect(fulfilled(results)).toEqual([await bench().things.get('a')]);
      expect(rejected(results)).toEqual(Array(19).fill(expect.objectContaining({ code: 'DUPLICATE' })));
    });

    test('of 20 equal unique values one is inserted and 19 are duplicates', async () => {
      const results = await atOnce(20, (things, worker) => things.insert({ id: String(worker), code: 'X' }));

      expect(fulfilled(results)).toEqual(await bench().things.find({}));
      expect(rejected(results)).toEqual(Array(19).fill(expect.objectContaining({ code: 'DUPLICATE' })));
    });

    test('20 puts of one new id all succeed, and each counts', async () => {
      const results = await atOnce(20, (things, worker) => things.put({ id: 'a', rank: worker }));

      expect(rejected(results)).toEqual([]);
      expect(
        fulfilled(results)
          .map(({ version }) => version)
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });

    test('20 workers claim 200 documents once each', async () => {
      await insertAll(bench().things, someThings(200));

      const results = await atOnce(20, async (things, worker) => {
        const claimed: string[] = [];
        for (;;) {
          const where = { group: 'g', rank: { lt: 1000 } };
          const thing = await things.claim(where, { rank: 1000, owner: String(worker) }, { sort: 'rank' });
          if (thing === undefined) return claimed;
          claimed.push(thing.id);
        }
      });

      const ids = fulfilled(results).flat();
      expect(rejected(results)).toEqual([]);
      expect(ids.sort()).toEqual(someThings(200).map(({ id }) => id));
      expect(await bench().things.count({ rank: 1000 })).toBe(200);
    });

    test('10 workers count to 200 by compare-and-set', async () => {
      await bench().things.insert({ id: 'counter', rank: 0 });
      let tries = 0;

      const results = await atOnce(10, async (things) => {
        for (let done = 0; done < 20; ) {
          const { version = 0, rank = 0 } = (await things.get('counter')) ?? {};
          tries += 1;
          if (await things.replace({ id: 'counter', rank: rank + 1 }, version)) done += 1;
        }
      });

      expect(rejected(results)).toEqual([]);
      expect(await bench().things.get('counter')).toStrictEqual({ id: 'counter', rank: 200, version: 201 });
      expect(tries).toBeGreaterThanOrEqual(200);
    });

    test('a document that is being written is never read half', async () => {
      const halves = (fill: string): unknown => ({ head: fill, body: fill.repeat(20_000), tail: fill });
      await bench().things.put({ id: 'a', owner: '0', note: halves('0') });

      const results = await atOnce(8, async (things, worker) => {
        const seen: unknown[] = [];
        for (let round = 0; round < 10; round += 1) {
          if (worker % 2 === 0)
            await things.put({ id: 'a', owner: String(worker), note: halves(String(worker)) });
          else seen.push(await things.get('a'));
        }
        return seen as (Thing | undefined)[];
      });

      expect(rejected(results)).toEqual([]);
      for (const thing of fulfilled(results).flat()) expect(thing?.note).toEqual(halves(thing?.owner ?? ''));
    });
  });
}
