import type { Doc } from '../../src/ports/document-store.ts';
import { insertAll, PAIRS, type Place, someThings, THINGS, type Thing, useBench } from './things.ts';

export function describeChanges(makePlace: () => Promise<Place>): void {
  describe('changes', () => {
    const bench = useBench(makePlace);

    test('an inserted document reads back with version 1 and without its undefined properties', async () => {
      const { things } = bench();

      const written = await things.insert({
        id: 'a',
        group: 'g',
        rank: 1.5,
        note: { deep: [1, null] },
        owner: undefined,
      } as unknown as Thing);

      expect(written).toStrictEqual({
        id: 'a',
        version: 1,
        group: 'g',
        rank: 1.5,
        note: { deep: [1, null] },
      });
      expect(await things.get('a')).toStrictEqual(written);
      expect(await things.get('b')).toBeUndefined();
    });

    test('a version in the draft is ignored, and the answer does not share objects with it', async () => {
      const { things } = bench();
      const note = { tags: ['x'] };

      const written = await things.insert({ id: 'a', version: 7, note } as Thing);
      note.tags.push('y');

      expect(written).toStrictEqual({ id: 'a', version: 1, note: { tags: ['x'] } });
    });

    test('null in an index field is the same as absent', async () => {
      const { things } = bench();

      await things.insert({ id: 'a', group: null } as unknown as Thing);

      expect(await things.get('a')).toStrictEqual({ id: 'a', version: 1 });
    });

    test('put stores over anything and counts the version on', async () => {
      const { things } = bench();

      const first = await things.put({ id: 'a', group: 'g', note: 1 });
      const second = await things.put({ id: 'a', rank: 2 });

      expect(first).toStrictEqual({ id: 'a', version: 1, group: 'g', note: 1 });
      expect(second).toStrictEqual({ id: 'a', version: 2, rank: 2 });
      expect(await things.get('a')).toStrictEqual(second);
    });

    test('replace stores only over the version it expects', async () => {
      const { things } = bench();
      await things.insert({ id: 'a', group: 'g' });

      const second = await things.replace({ id: 'a', rank: 2 }, 1);

      expect(second).toStrictEqual({ id: 'a', version: 2, rank: 2 });
      expect(await things.replace({ id: 'a', rank: 3 }, 1)).toBeUndefined();
      expect(await things.replace({ id: 'b', rank: 3 }, 1)).toBeUndefined();
      expect(await things.get('a')).toStrictEqual(second);
      expect(await things.get('b')).toBeUndefined();
    });

    test('a claim patches the first match in the order asked for, and null removes a field', async () => {
      const { things } = bench();
      await insertAll(things, [
        { id: 'a', rank: 2, owner: 'old', note: 'kept' },
        { id: 'b', rank: 1 },
        { id: 'c' },
      ]);

      const last = await things.claim({}, { owner: null, group: 'new' }, { sort: 'rank', descending: true });
      const none = await things.claim({ rank: { gt: 2 } }, { owner: 'me' });
      const first = await things.claim({ rank: { gte: 1 } }, { owner: 'me' }, { sort: 'rank' });

      expect(last).toStrictEqual({ id: 'a', version: 2, rank: 2, group: 'new', note: 'kept' });
      expect(none).toBeUndefined();
      expect(first).toStrictEqual({ id: 'b', version: 2, rank: 1, owner: 'me' });
      expect(await things.find({}, { limit: 3 })).toStrictEqual([last, first, { id: 'c', version: 1 }]);
    });

    test('remove takes all matches, more than one batch of them, and nothing else', async () => {
      const { things } = bench();
      await insertAll(things, [...someThings(230), { id: 'other', group: 'h' }]);

      expect(await things.remove({ group: 'g', rank: { lt: 220 } })).toBe(220);
      expect(await things.count({})).toBe(11);
      expect(await things.remove({ id: 'nobody' })).toBe(0);
    });

    test('a living document keeps its id and its unique values for itself', async () => {
      const { things } = bench();
      await insertAll(things, [{ id: 'a', code: 'X' }, { id: 'b' }, { id: 'c' }]);

      const duplicate = expect.objectContaining({ name: 'StoreError', code: 'DUPLICATE' });
      await expect(things.insert({ id: 'a' })).rejects.toEqual(duplicate);
      await expect(things.insert({ id: 'd', code: 'X' })).rejects.toEqual(duplicate);
      await expect(things.put({ id: 'b', code: 'X' })).rejects.toEqual(duplicate);
      await expect(things.replace({ id: 'b', code: 'X' }, 1)).rejects.toEqual(duplicate);
      await expect(things.claim({ id: 'b' }, { code: 'X' })).rejects.toEqual(duplicate);
      expect(await things.get('b')).toStrictEqual({ id: 'b', version: 1 });

      await things.put({ id: 'a', code: 'X', rank: 1 });
      await things.put({ id: 'a', code: 'Y' });
      await things.put({ id: 'b', code: 'X' });
    });

    test('unique values of two fields count together', async () => {
      const pairs = bench().store.collection(PAIRS);
      await insertAll(pairs, [
        { id: '1', left: 'a', right: 'bc' },
        { id: '2', left: 'ab', right: 'c' },
        { id: '3', left: 'a', right: 'c' },
      ]);

      await expect(pairs.insert({ id: '4', left: 'ab', right: 'c' })).rejects.toMatchObject({
        code: 'DUPLICATE',
      });
    });

    test('collections do not see each other', async () => {
      const { store, things } = bench();
      await things.insert({ id: 'a' });

      expect(await store.collection(PAIRS).count({})).toBe(0);
      expect(() => store.collection({ ...THINGS, name: 'unknown' })).toThrow('not opened with "unknown"');
    });

    test('what was written is there for the next to open the place', async () => {
      const { place, things } = bench();
      const written: Doc = await things.insert({ id: 'a', group: 'g' });

      const other = await place.open();

      expect(await other.collection(THINGS).get('a')).toStrictEqual(written);
      await other.close();
    });

    test('a closed store refuses work and can be closed again', async () => {
      const { store, things } = bench();
      await store.check();
      const begun = things.insert({ id: 'a' });

      await store.close();
      await store.close();

      expect(await begun).toMatchObject({ id: 'a' });
      await expect(things.get('a')).rejects.toMatchObject({ code: 'FAILED' });
      await expect(store.check()).rejects.toMatchObject({ name: 'StoreError' });
    });
  });
}
