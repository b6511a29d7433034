import { insertAll, type Place, someThings, useBench } from './things.ts';

const MINUTE = 60_000;

export function describeExpiry(makePlace: () => Promise<Place>): void {
  describe('expiry', () => {
    const bench = useBench(makePlace);

    test('a document is there until its moment and gone from then on', async () => {
      const it = bench();
      const expiresAt = it.now + MINUTE;
      const written = await it.things.insert({ id: 'a', group: 'g', rank: 1, expiresAt });
      expect(written).toStrictEqual({ id: 'a', version: 1, group: 'g', rank: 1, expiresAt });

      it.now = expiresAt - 1;
      expect(await it.things.get('a')).toStrictEqual(written);
      expect(await it.things.count({ group: 'g' })).toBe(1);

      it.now = expiresAt;
      expect(await it.things.get('a')).toBeUndefined();
      expect(await it.things.find({ group: 'g' }, { sort: 'rank' })).toEqual([]);
      expect(await it.things.count({ group: 'g' })).toBe(0);
      expect(await it.things.claim({ group: 'g' }, { owner: 'me' })).toBeUndefined();
      expect(await it.things.replace({ id: 'a' }, 1)).toBeUndefined();
      expect(await it.things.remove({ id: 'a' })).toBe(0);
    });

    test('an expired document blocks neither its id nor its unique values', async () => {
      const it = bench();
      await insertAll(it.things, [
        { id: 'a', code: 'X', note: 'old', expiresAt: it.now + MINUTE },
        { id: 'b', code: 'Y', expiresAt: it.now + MINUTE },
        { id: 'c', code: 'Z', expiresAt: it.now + MINUTE },
        { id: 'living' },
      ]);
      await it.things.put({ id: 'a', code: 'X', expiresAt: it.now + MINUTE });
      it.now += MINUTE;

      expect(await it.things.insert({ id: 'a', rank: 1 })).toStrictEqual({ id: 'a', version: 1, rank: 1 });
      expect(await it.things.insert({ id: 'd', code: 'X' })).toMatchObject({ code: 'X' });
      expect(await it.things.put({ id: 'e', code: 'Y' })).toMatchObject({ code: 'Y', version: 1 });
      expect(await it.things.claim({ id: 'living' }, { code: 'Z' })).toMatchObject({ code: 'Z' });
      expect(await it.things.count({})).toBe(4);
    });

    test('putting without expiresAt makes a document stay', async () => {
      const it = bench();
      await it.things.insert({ id: 'a', expiresAt: it.now + MINUTE });
      await it.things.put({ id: 'a' });
      it.now += MINUTE;

      expect(await it.things.get('a')).toStrictEqual({ id: 'a', version: 2 });
    });

    test('sweep deletes the expired ones only and says how many', async () => {
      const it = bench();
      const mortal = someThings(150).map((thing) => ({ ...thing, expiresAt: it.now + MINUTE }));
      await insertAll(it.things, [
        ...mortal,
        { id: 'later', expiresAt: it.now + 2 * MINUTE },
        { id: 'never' },
      ]);
      expect(await it.store.sweep()).toBe(0);

      it.now += MINUTE;

      expect(await it.store.sweep()).toBe(150);
      expect(await it.store.sweep()).toBe(0);
      it.now -= MINUTE;
      expect(await it.things.count({})).toBe(2);
    });
  });
}
