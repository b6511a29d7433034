import { readFileSync } from 'node:fs';
import { lmsValues } from '../../../src/http/admin/lms-values.ts';
import { translatorFor } from '../../../src/i18n/translator.ts';

const ENGLISH = translatorFor('en');

const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/install-${name}.md`, import.meta.url), 'utf8');

/** A cell or a step of the page that holds the value as it is to be pasted. */
const written = (value: string): string[] => value.split('\n').map((line) => `\`${line}\``);

test.each(['canvas', 'moodle', 'other'])('every value for %s stands in its installation page', (id) => {
  const text = page(id === 'other' ? 'others' : id);
  const shown = lmsValues('https://pd.example.org', id as never, ENGLISH).find((one) => one.id === id);
  const values = (shown?.values ?? [])
    .filter(({ name }) => !/^By hand|of a link$/.test(name))
    .flatMap(({ value }) => written(value));

  expect(shown?.open).toBe(true);
  expect(values.length).toBeGreaterThan(1);
  expect(values.filter((value) => !text.includes(value))).toEqual([]);
});

test('Moodle’s fields are named as its form names them', () => {
  const text = page('moodle');
  const moodle = lmsValues('https://pd.example.org', 'moodle', ENGLISH).find(({ id }) => id === 'moodle');

  for (const { name, value } of moodle?.values ?? []) {
    const field = name.split(': ').at(-1) ?? '';
    const row = text.split('\n').find((line) => line.startsWith(`| ${field} |`));
    expect(row).toContain(written(value)[0]);
  }
});

test('in Spanish each field keeps the name that the LMS shows, in quotes', () => {
  const spanish = lmsValues('https://pd.example.org', 'canvas', translatorFor('es'));
  const english = lmsValues('https://pd.example.org', 'canvas', ENGLISH);

  const names = spanish.flatMap(({ values }) => values.map(({ name }) => name));

  expect(names).toContain('“Redirect URIs”');
  expect(names).toContain('A mano: “Public JWK URL”');
  expect(spanish.map(({ values }) => values.map(({ value }) => value))).toEqual(
    english.map(({ values }) => values.map(({ value }) => value)),
  );
});
