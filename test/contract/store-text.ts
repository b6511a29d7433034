import fc from 'fast-check';
import { idsOf, type Place, type Thing, useBench } from './things.ts';

/** Parsed, because only so is `__proto__` a key like any other. */
const ODD_KEYS = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":1},"a.b":1,"$where":"1","$set":{"version":9},"":0," ":[],"_id":"x","ops":1,"body":"y","expires_at":3}',
) as Record<string, unknown>;

const ODD_TEXTS = [
  '\u{1f600}\u{1f468}\u200d\u{1f469}',
  'a\0b\0',
  '\ud800 and \udfff alone',
  "Robert'); DROP TABLE things;--",
  '\u2028\u2029\ufeff\u0007',
  '"\\u0000"',
  'x'.repeat(1_000_000),
  'é'.repeat(500_000),
];

export function describeText(makePlace: () => Promise<Place>): void {
  describe('unusual text', () => {
    const bench = useBench(makePlace);

    test('any text and any key in the body comes back as it was', async () => {
      const { things } = bench();
      const note = { texts: ODD_TEXTS, keys: ODD_KEYS };
      const draft = { ...ODD_KEYS, id: 'a', note };

      const written = await things.insert(draft as unknown as Thing);
      const read = await things.get('a');

      expect(JSON.stringify(read)).toBe(JSON.stringify(written));
      expect(JSON.stringify(read?.note)).toBe(JSON.stringify(note));
      for (const key of Object.keys(ODD_KEYS)) {
        expect(Object.getOwnPropertyDescriptor(read, key)?.value).toEqual(
          Object.getOwnPropertyDescriptor(ODD_KEYS, key)?.value,
        );
      }
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    });

    test('any text but NUL and half pairs can be an id and an index value', async () => {
      const { things } = bench();
      const texts = [
        '$where',
        '__proto__',
        'a.b',
        "'; --",
        '%',
        '_',
        '\u{1f600}',
        ' ',
        '\t\n',
        '{"$gt":""}',
        'x'.repeat(400),
      ];
      for (const text of texts) await things.insert({ id: text, group: text, code: text });

      for (const text of texts) {
        expect(await things.get(text)).toStrictEqual({ id: text, version: 1, group: text, code: text });
        expect(idsOf(await things.find({ group: text }))).toEqual([text]);
      }
      expect(await things.claim({ code: '__proto__' }, { owner: '$unset' })).toMatchObject({
        owner: '$unset',
      });
    });

    test('any JSON round-trips', async () => {
      const { things } = bench();
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
      const value = fc.letrec((tie) => ({
        any: fc.oneof(
          { depthSize: 'small' },
          text,
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie('any')),
          fc.dictionary(fc.oneof(text, fc.constant('__proto__')), tie('any')),
        ),
      })).any;
      const property = fc.asyncProperty(value, async (note) => {
        await things.put({ id: 'a', note });
        const read = await things.get('a');
        expect(JSON.stringify(read?.note)).toBe(JSON.stringify(note));
      });

      await fc.assert(property, { numRuns: 100 });
    });
  });
}
