import type { Page } from '../../src/ports/document-store.ts';
import { idsOf, insertAll, type Limits, type Place, someThings, type Thing, useBench } from './things.ts';

export function describeQueries(makePlace: () => Promise<Place>, limits: Limits): void {
  describe('queries', () => {
    const bench = useBench(makePlace);

    /** Page by page until one is not full. */
    const readThrough = async (page: Page<Thing> & { limit: number }): Promise<string[]> => {
      const seen: Thing[] = [];
      for (;;) {
        const last = seen.at(-1);
        const next = await bench().things.find({ group: 'g' }, last ? { ...page, after: last } : page);
        seen.push(...next);
        if (next.length < page.limit) return idsOf(seen);
      }
    };

    test('equality and ranges hold together', async () => {
      const { things } = bench();
      await insertAll(things, [...someThings(10), { id: 'x', group: 'h', rank: 5 }, { id: 'y', group: 'g' }]);

      const found = await things.find({ group: 'g', rank: { gte: 3, lt: 6 } });

      expect(idsOf(found)).toEqual(['t003', 't004', 't005']);
      expect(await things.count({ group: 'g', rank: { gt: 3, lte: 6 } })).toBe(3);
      expect(idsOf(await things.find({ id: { gte: 't009' } }))).toEqual(['t009', 'x', 'y']);
      expect(idsOf(await things.find({ id: 'x', rank: 5 }))).toEqual(['x']);
      expect(await things.find({ id: 'x', rank: 6 })).toEqual([]);
    });

    test('numbers are ordered as numbers', async () => {
      const { things } = bench();
      const ranks = [10, 9, -1.5, 0, -0, 2 ** 53 - 1, 1e-9, -(2 ** 40), 1_800_000_000_000];
      await insertAll(
        things,
        ranks.map((rank, index) => ({ id: String(index), rank })),
      );

      const found = await things.find({}, { sort: 'rank' });

      expect(found.map(({ rank }) => rank)).toEqual([...ranks].map((rank) => rank + 0).sort((a, b) => a - b));
    });

    test('strings are ordered by code point, neither by language nor by case', async () => {
      const { things } = bench();
      const groups = [
        'é',
        'e',
        'Z',
        'z',
        'ä',
        'a',
        '',
        'aa',
        'A',
        '10',
        '9',
        'ñ',
        '漢',
        'e\u0301',
        'ß',
        '\u07ff',
        '\u0800',
      ];
      await insertAll(
        things,
        groups.map((group, index) => ({ id: `${group}.${index}`, group })),
      );
      const expected = [...groups].sort();

      const up = await things.find({}, { sort: 'group' });
      const down = await things.find({}, { sort: 'group', descending: true });

      expect(up.map(({ group }) => group)).toEqual(expected);
      expect(down.map(({ group }) => group)).toEqual(expected.toReversed());
      expect(await things.count({ group: { gt: 'z' } })).toBe(7);
    });

    const beyond = limits.sortsBeyondFFFF ? test : test.skip;
    beyond('characters beyond U+FFFF come after all others', async () => {
      const { things } = bench();
      await insertAll(
        things,
        ['\u{1f600}', '\uffed', '\u{10ffff}', '\ue000'].map((id) => ({ id, group: id })),
      );

      const expected = ['\ue000', '\uffed', '\u{1f600}', '\u{10ffff}'];
      expect(idsOf(await things.find({}))).toEqual(expected);
      expect(idsOf(await things.find({ group: { gt: '\uffed' } }, { sort: 'group' }))).toEqual(
        expected.slice(2),
      );
    });

    test.each([false, true])(
      'pages run through ties without a gap or a repeat (descending: %s)',
      async (descending) => {
        const { things } = bench();
        const drafts = someThings(45).map((thing, index) => ({ ...thing, rank: Math.floor(index / 10) }));
        await insertAll(things, [...drafts.toReversed(), { id: 'x', group: 'h', rank: 2 }]);
        const expected = descending ? idsOf(drafts as Thing[]).toReversed() : idsOf(drafts as Thing[]);

        expect(await readThrough({ sort: 'rank', descending, limit: 7 })).toEqual(expected);
        expect(await readThrough({ descending, limit: 9 })).toEqual(expected);
        expect(await readThrough({ sort: 'group', descending, limit: 1 })).toEqual(expected);
      },
    );

    test('a page starts behind its mark even when that document is gone', async () => {
      const { things } = bench();
      await insertAll(things, someThings(5));
      const [, second] = await things.find({}, { sort: 'rank', limit: 2 });
      await things.remove({ id: 't001' });

      const rest = await things.find({}, second ? { sort: 'rank', after: second } : {});

      expect(idsOf(rest)).toEqual(['t002', 't003', 't004']);
    });

    test('a document without the sort field is left out of that order only', async () => {
      const { things } = bench();
      await insertAll(things, [{ id: 'a', rank: 1 }, { id: 'b' }, { id: 'c', rank: 0, group: '' }]);

      expect(idsOf(await things.find({}, { sort: 'rank' }))).toEqual(['c', 'a']);
      expect(idsOf(await things.find({}, { sort: 'group' }))).toEqual(['c']);
      expect(idsOf(await things.find({}))).toEqual(['a', 'b', 'c']);
      expect(await things.claim({}, { owner: 'me' }, { sort: 'rank' })).toMatchObject({ id: 'c' });
      expect(await things.count({ rank: { gte: -1 } })).toBe(2);
    });

    test('a page holds 100 documents unless told otherwise', async () => {
      const { things } = bench();
      await insertAll(things, someThings(120));

      expect(await things.find({})).toHaveLength(100);
      expect(await things.find({}, { limit: 1000 })).toHaveLength(120);
      expect(await things.count({})).toBe(120);
    });
  });
}
