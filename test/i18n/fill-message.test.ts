import { expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';
import { fillMessage } from '../../src/i18n/fill-message.ts';

const ROUNDS = [0, 1, 2, 5, 11, 1234.5, 1_000_000, 'words', ''] as const;

const messages = [
  ...Object.values(en).flatMap((area) => Object.values(area).map((text) => ({ text, locale: 'en-US' }))),
  ...Object.values(es).flatMap((area) => Object.values(area).map((text) => ({ text, locale: 'es-MX' }))),
].filter(({ text }) => text.includes('{'));

test('every message of the catalogue reads as intl-messageformat writes it', () => {
  let compared = 0;
  for (const { text, locale } of messages) {
    const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    const fill = fillMessage(format.getAst(), locale);
    if (!fill) continue;
    for (const round of ROUNDS) {
      const plural = /\{\s*\w+\s*,\s*(plural|selectordinal)/.test(text);
      if (plural && typeof round === 'string') continue;
      const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);
      const values = Object.fromEntries(names.map((name) => [name, round]));

      expect(fill(values)).toBe(String(format.format(values)));
      compared++;
    }
  }

  expect(compared).toBeGreaterThan(1000);
});

test('a message that needs a value says which one is missing', () => {
  const fill = fillMessage(new IntlMessageFormat('Step {number} of {total}', 'en').getAst(), 'en');

  expect(() => fill?.({ number: 1 })).toThrow('total');
});

test('selects, ordinals, offsets and numbers inside plurals are filled in; dates are left to the library', () => {
  const text =
    '{who, select, us {We} other {They}} {count, plural, offset:1 =0 {nobody} one {# more} other {# others}} {place, selectordinal, one {#st} two {#nd} other {#th}}';
  const format = new IntlMessageFormat(text, 'en-US');

  const fill = fillMessage(format.getAst(), 'en-US');

  for (const values of [
    { who: 'us', count: 0, place: 1 },
    { who: 'x', count: 2, place: 22 },
    { who: '', count: 12_346, place: 1003 },
  ])
    expect(fill?.(values)).toBe(format.format(values));
  expect(fillMessage(new IntlMessageFormat('{day, date}', 'en').getAst(), 'en')).toBeUndefined();
});
