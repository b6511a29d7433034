import { IntlMessageFormat } from 'intl-messageformat';
import { KIND_NAMES } from '../../src/content/kinds.ts';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const flat = (areas: Areas): [key: string, message: string][] =>
  Object.entries(areas).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]): [string, string] => [`${area}.${key}`, message]),
  );

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Texts and `#` have no name. */
const NAMELESS: readonly number[] = [0, 7];

function names(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (NAMELESS.includes(element.type)) return [];
    const arms = 'options' in element ? Object.values(element.options) : [];
    return ['value' in element ? element.value : '', ...arms.flatMap(({ value }) => names(value))];
  });
}

const parse = (message: string): Elements =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();

const placeholders = (message: string): string[] => [...new Set(names(parse(message)))].sort();

const ENGLISH = flat(en);
const SPANISH = new Map(flat(es));

test('both languages have the same keys', () => {
  expect([...SPANISH.keys()].sort()).toEqual(ENGLISH.map(([key]) => key).sort());
});

test('both languages use the same values', () => {
  const differing = ENGLISH.filter(
    ([key, message]) => placeholders(message).join() !== placeholders(SPANISH.get(key) ?? '').join(),
  );

  expect(differing).toEqual([]);
});

test('kinds of screens are called as files name them', () => {
  expect(en.kind).toEqual(KIND_NAMES);
});

test('no message is empty or has space at its ends', () => {
  const odd = [...ENGLISH, ...SPANISH].filter(([, message]) => message === '' || message.trim() !== message);

  expect(odd).toEqual([]);
});

test('an apostrophe is the curly one: the straight one quotes in ICU messages', () => {
  const odd = [...ENGLISH, ...SPANISH].filter(
    ([, message]) => message.includes('{') && message.includes("'"),
  );

  expect(odd).toEqual([]);
});
