import { readFileSync } from 'node:fs';
import { PERSONAL_DATA } from '../../src/records/personal-data.ts';
import { ALL_SPECS } from '../../src/records/records.ts';
import { TRANSFERS } from '../../src/records/transfer.ts';

const NAMES = ALL_SPECS.map(({ name }) => name).toSorted();
const PERSON_FIELDS = ['learnerId', 'personId'];

test('every record type says how an export and an erasure of a person treat it, and no other is named', () => {
  expect(Object.keys(PERSONAL_DATA).toSorted()).toEqual(NAMES);
});

test('every record type says whether and how it moves to another store', () => {
  expect(TRANSFERS.map(({ name }) => name).toSorted()).toEqual(NAMES);
});

test.each(ALL_SPECS.filter(({ fields }) => PERSON_FIELDS.some((field) => field in fields)))(
  'a person is found in "$name" by its field',
  ({ name, fields }) => {
    const { person = '' } = PERSONAL_DATA[name] ?? {};

    expect(PERSON_FIELDS.filter((field) => field in fields)).toContain(person);
  },
);

test.each(Object.entries(PERSONAL_DATA))(
  '"%s" is treated in full or not at all',
  (_, { person, what, erased }) => {
    const isAboutOne = person !== 'nobody' && person !== 'inside';

    if (isAboutOne) expect(what?.length).toBeGreaterThan(20);
    expect(erased === undefined).toBe(person === 'nobody');
  },
);

test('the page for privacy officers has a row for every record type', () => {
  const page = readFileSync(new URL('../../docs/data-privacy.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/^\| ([a-z, -]+) \| .* \| .* \| .* \| .* \|$/gm)].flatMap(
    ([, names = '']) => names.split(', '),
  );

  const names = NAMES.map((name) => name.replaceAll('_', ' ').replace('follow ups', 'follow-ups'));
  expect(names.filter((name) => !named.includes(name))).toEqual([]);
});
