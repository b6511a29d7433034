import { jest } from '@jest/globals';
import { matchLocale } from '../../src/i18n/match-locale.ts';

afterEach(() => jest.restoreAllMocks());

test.each([
  ['es-MX', 'es-MX'],
  ['es_US', 'es-US'],
  ['ES', 'es-US'],
  ['fr', undefined],
  ['xx-$$', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s, the first time and again', (tag, expected) => {
  expect([matchLocale(tag)?.tag, matchLocale(tag)?.tag]).toEqual([expected, expected]);
});

test('a tag is read once', () => {
  const made = jest.spyOn(Intl, 'Locale');

  for (let count = 0; count < 100; count++) matchLocale('es-CO');

  expect(made).toHaveBeenCalledTimes(1);
});

test('what strangers send does not fill the memory', () => {
  for (let count = 0; count < 2000; count++) matchLocale(`en-x-${count}`);
  const made = jest.spyOn(Intl, 'Locale');

  matchLocale('en-x-1999');

  expect(made).toHaveBeenCalledTimes(1);
});
