import fc from 'fast-check';
import { readKeptFields, readPickFields, writePickFields } from '../../src/http/pick-fields.ts';

test('nothing filled in: no search, nothing chosen, a column', () => {
  expect(readPickFields({})).toEqual({
    query: '',
    modules: [],
    courses: [],
    record: false,
    graded: true,
    points: '',
    availableFrom: '',
    due: '',
    zone: '',
  });
});

test('one tick, several ticks, and the same one twice', () => {
  expect(readPickFields({ module: 'a/b' }).modules).toEqual(['a/b']);
  expect(readPickFields({ module: ['a/b', 'a/c', 'a/b', ''] }).modules).toEqual(['a/b', 'a/c']);
});

test('the learning record stands among the modules and is none', () => {
  const fields = readPickFields({ module: ['a/b', 'me'] });

  expect(fields).toMatchObject({ modules: ['a/b'], record: true });
  expect(readKeptFields(writePickFields(fields))).toEqual(fields);
});

test('"Show all" forgets the search and nothing else', () => {
  expect(readPickFields({ q: 'abc', all: '1', module: 'a/b' })).toMatchObject({
    query: '',
    modules: ['a/b'],
  });
});

test.each([undefined, null, 'text', [], { q: ['a', 'b'] }, { module: { a: 1 } }, { q: 'x'.repeat(300) }])(
  'whatever comes, fields come out: %j',
  (source) => {
    expect(readPickFields(source)).toMatchObject({ query: '', modules: [] });
  },
);

test('what is kept for a preview comes back', () => {
  const texts = fc
    .string({ maxLength: 8, unit: 'grapheme' })
    .map((text) => text.trim())
    .filter(({ length }) => length <= 20);
  const keys = fc.uniqueArray(
    texts.filter((text) => text !== ''),
    { maxLength: 5 },
  );

  fc.assert(
    fc.property(
      fc.record({
        query: texts,
        modules: keys,
        courses: keys,
        record: fc.boolean(),
        graded: fc.boolean(),
        points: texts,
        availableFrom: texts,
        due: texts,
        zone: texts,
      }),
      (fields) => {
        expect(readKeptFields(writePickFields(fields))).toEqual(fields);
      },
    ),
  );
});
