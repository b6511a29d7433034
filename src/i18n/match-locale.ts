import { isLanguage, type Language } from './language.ts';

/** A language of the interface, with the region whose dates and numbers people expect. */
export interface Locale {
  readonly language: Language;
  /** BCP 47: language and region, nothing else. */
  readonly tag: string;
}

/** For a tag that names no region. */
const REGIONS: Readonly<Record<Language, string>> = { en: 'US', es: 'US' };

export const defaultLocale = (language: Language): Locale => ({
  language,
  tag: `${language}-${REGIONS[language]}`,
});

function readTag(tag: string): Locale | undefined {
  try {
    const { language, region } = new Intl.Locale(tag.replaceAll('_', '-'));
    if (!isLanguage(language)) return undefined;
    return region ? { language, tag: `${language}-${region}` } : defaultLocale(language);
  } catch {
    return undefined;
  }
}

/** Reading a tag costs more than the rest of a short page's words; browsers send the same few ones. */
const read = new Map<string, Locale | undefined>();
/** Tags come from outside: what is kept of them is bounded. */
const KEPT = { tags: 500, longest: 20 };

/** `es-MX`, `es_US` or `ES` as a locale of ours; undefined for other languages and for what is no tag. */
export function matchLocale(tag = ''): Locale | undefined {
  if (read.has(tag)) return read.get(tag);
  const locale = readTag(tag);
  if (tag.length <= KEPT.longest && read.size < KEPT.tags) read.set(tag, locale);
  return locale;
}
