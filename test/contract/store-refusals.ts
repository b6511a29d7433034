import type { Collection } from '../../src/ports/document-store.ts';
import { type Place, type Thing, useBench } from './things.ts';

type Call = (things: Collection<Thing>) => Promise<unknown>;

/** What a JavaScript caller could pass although the types forbid it. */
const untyped = (value: unknown): never => value as never;

const REFUSED: Readonly<Record<string, Call>> = {
  'an empty id': (things) => things.insert({ id: '' }),
  'an id of 401 characters': (things) => things.put({ id: 'x'.repeat(401) }),
  'an id with NUL': (things) => things.insert({ id: 'a\0b' }),
  'half a surrogate pair in an id': (things) => things.get('a\ud83d'),
  'an id that is a number': (things) => things.get(untyped(1)),
  'NUL in an index field': (things) => things.insert({ id: 'a', group: 'x\0' }),
  'half a surrogate pair in an index field': (things) => things.put({ id: 'a', owner: '\ude00x' }),
  'a number in a text field': (things) => things.insert(untyped({ id: 'a', group: 1 })),
  'a text in a number field': (things) => things.insert(untyped({ id: 'a', rank: '1' })),
  'an object in an index field': (things) => things.insert(untyped({ id: 'a', group: { $gt: '' } })),
  'a number that is none': (things) => things.insert({ id: 'a', rank: Number.NaN }),
  'an endless number': (things) => things.replace({ id: 'a', rank: Number.POSITIVE_INFINITY }, 1),
  'a fraction of a millisecond': (things) => things.insert({ id: 'a', expiresAt: 1.5 }),
  'a moment that no date can hold': (things) => things.insert({ id: 'a', expiresAt: 9e15 }),
  'a document that is not JSON': (things) => things.insert({ id: 'a', note: 1n }),
  'a document of 16 MB': (things) => things.insert({ id: 'a', note: 'x'.repeat(16 * 1024 * 1024) }),
  'an undeclared field': (things) => things.find(untyped({ note: 1 })),
  'undefined in a where': (things) => things.find(untyped({ group: undefined })),
  'null in a where': (things) => things.count(untyped({ group: null })),
  'an unknown comparison': (things) => things.find(untyped({ group: { $ne: 'x' } })),
  'an empty range': (things) => things.find({ rank: {} }),
  'a list': (things) => things.find(untyped({ group: ['x'] })),
  'a range of the wrong type': (things) => things.find(untyped({ rank: { gt: '1' } })),
  'NUL in a where': (things) => things.find({ group: { gte: '\0' } }),
  'the version in a where': (things) => things.find(untyped({ version: 1 })),
  'an undeclared sort': (things) => things.find({}, untyped({ sort: 'note' })),
  'a page of nothing': (things) => things.find({}, { limit: 0 }),
  'a page of 1001': (things) => things.find({}, { limit: 1001 }),
  'half a page': (things) => things.find({}, { limit: 1.5 }),
  'a mark without the sort field': (things) =>
    things.find({}, { sort: 'rank', after: { id: 'a', version: 1 } }),
  'a claim that changes nothing': (things) => things.claim({}, {}),
  'a claim on the body': (things) => things.claim({}, untyped({ note: 1 })),
  'a claim on the id': (things) => things.claim({}, untyped({ id: 'b' })),
  'undefined in a claim': (things) => things.claim({}, untyped({ group: undefined })),
  'removing everything': (things) => things.remove({}),
};

export function describeRefusals(makePlace: () => Promise<Place>): void {
  describe('refusals', () => {
    const bench = useBench(makePlace);

    test.each(Object.keys(REFUSED))('%s is the fault of the caller and changes nothing', async (name) => {
      const { things } = bench();
      await things.insert({ id: 'before', group: 'g', rank: 1 });

      await expect(REFUSED[name]?.(things)).rejects.toMatchObject({ name: 'StoreError', code: 'BAD_VALUE' });

      expect(await things.find({})).toStrictEqual([{ id: 'before', version: 1, group: 'g', rank: 1 }]);
    });
  });
}
