import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { es } from './es.ts';
import { createFormats, type Formats } from './formats.ts';
import type { Language } from './language.ts';
import { defaultLocale, type Locale, matchLocale } from './match-locale.ts';

type Catalogue = typeof en;
type KeyOf<Area extends keyof Catalogue> = `${Area}.${keyof Catalogue[Area] & string}`;

/** `area.key`: every text of the interface. */
export type Key = { [Area in keyof Catalogue]: KeyOf<Area> }[keyof Catalogue];

/** What stands in a message's `{braces}`. */
export type Values = Readonly<Record<string, string | number>>;

/** The interface's words in one person's language, and how their region writes numbers and dates. */
export interface Translator extends Formats {
  /** @throws Error when the message needs a value that is not given */
  (key: Key, values?: Values): string;
  readonly language: Language;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  en,
  es,
};

function messageOf(language: Language, key: string): string | undefined {
  const [, area = '', name = ''] = /^([\w-]+)\.(.+)$/.exec(key) ?? [];
  const words = CATALOGUES[language];
  if (!Object.hasOwn(words, area)) return undefined;
  const messages = words[area] ?? {};
  return Object.hasOwn(messages, name) ? messages[name] : undefined;
}

/** What messages ask `Intl` for, made once for a locale; the library's own cache makes JSON of every question. */
function messageFormatters(locale: string): Formatters {
  const numbers = new Intl.NumberFormat(locale);
  const rules = {
    cardinal: new Intl.PluralRules(locale),
    ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
  };
  return {
    getNumberFormat: (locales, options) => (options ? new Intl.NumberFormat(locales, options) : numbers),
    getPluralRules: (_locales, { type = 'cardinal' } = {}) => rules[type],
    getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
  };
}

type Fill = (values: Values) => string;

function compile(locale: Locale, key: string, formatters: Formatters): Fill {
  const message = messageOf(locale.language, key);
  if (message === undefined) throw new Error(`The catalogue has no words for ${key}`);
  if (!message.includes('{')) return () => message;
  const format = new IntlMessageFormat(message, locale.tag, undefined, { ignoreTag: true, formatters });
  return (values) => String(format.format(values));
}

function createTranslator(locale: Locale): Translator {
  const formatters = messageFormatters(locale.tag);
  const compiled = new Map<string, Fill>();
  const translate = (key: Key, values: Values = {}): string => {
    const fill = compiled.get(key) ?? compile(locale, key, formatters);
    compiled.set(key, fill);
    return fill(values);
  };
  const { language, tag } = locale;
  return Object.assign(translate, createFormats(tag), { language, locale: tag });
}

/** One for each locale, those used last at the end. */
const translators = new Map<string, Translator>();
/** Tags come from outside, and each translator keeps what it compiled: no more than these are kept. */
const MOST_KEPT = 50;

/** @param tag BCP 47 or as LMSs write it; English where the interface does not speak it */
export function translatorFor(tag: string | undefined): Translator {
  const locale = matchLocale(tag) ?? defaultLocale('en');
  const translator = translators.get(locale.tag) ?? createTranslator(locale);
  translators.delete(locale.tag);
  translators.set(locale.tag, translator);
  const [oldest] = translators.keys();
  if (translators.size > MOST_KEPT && oldest !== undefined) translators.delete(oldest);
  return translator;
}
