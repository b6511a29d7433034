import type { CollectionSpec, Doc } from '../../src/ports/document-store.ts';
import { idsOf, insertAll, type Place, someThings, THINGS, type Thing, useBench } from './things.ts';

/** Today's declaration before `rank` and `code` became index fields. */
const EARLIER = { ...THINGS, fields: { group: 'string', owner: 'string' }, indexes: [{ on: ['owner'] }] };
const EARLIER_SPECS = [EARLIER] as unknown as readonly CollectionSpec<Doc>[];

export function describeLayouts(makePlace: () => Promise<Place>): void {
  describe('declarations that change', () => {
    const bench = useBench(makePlace);

    test('a property that becomes an index field is found in documents from before', async () => {
      const place = await makePlace();
      const earlier = await place.open({ specs: EARLIER_SPECS });
      const odd = { id: 'odd', rank: 'not a number', code: 'a\0b' } as unknown as Thing;
      await insertAll(earlier.collection(EARLIER as CollectionSpec<Thing>), [...someThings(330), odd]);
      await earlier.close();

      const opened = await Promise.all([place.open(), place.open(), place.open()]);
      const things = (opened[2] ?? bench().store).collection(THINGS);

      expect(idsOf(await things.find({ group: 'g', rank: { gte: 327 } }))).toEqual(['t327', 't328', 't329']);
      expect(await things.get('t001')).toStrictEqual({ id: 't001', version: 1, group: 'g', rank: 1 });
      expect(await things.claim({ rank: 1 }, { rank: null })).toStrictEqual({
        id: 't001',
        version: 2,
        group: 'g',
      });
      expect(await things.get('odd')).toStrictEqual({ ...odd, version: 1 });
      await Promise.all(opened.map((store) => store.close()));
      await place.dispose();
    });

    test('an earlier declaration does not open what a later one wrote', async () => {
      const { place, things } = bench();
      await things.insert({ id: 'a', rank: 1 });

      await expect(place.open({ specs: EARLIER_SPECS })).rejects.toMatchObject({ code: 'NEWER' });

      expect(await things.get('a')).toStrictEqual({ id: 'a', version: 1, rank: 1 });
    });

    test.each([
      ['a name with a capital', { ...THINGS, name: 'Things' }],
      ['a name of the engine', { ...THINGS, name: 'sqlite_things' }],
      ['a field named like one of the store', { ...THINGS, fields: { ...THINGS.fields, body: 'string' } }],
      [
        'fields that differ in case only',
        { ...THINGS, fields: { ...THINGS.fields, GROUP: 'string', grOup: 'string' } },
      ],
      ['an index on an undeclared field', { ...THINGS, indexes: [{ on: ['note'] }] }],
    ])('%s is refused', async (_name, spec) => {
      const specs = [spec] as unknown as readonly CollectionSpec<Doc>[];

      await expect(bench().place.open({ specs })).rejects.toMatchObject({ code: 'BAD_VALUE' });
    });
  });
}
