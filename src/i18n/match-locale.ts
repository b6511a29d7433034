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

/** `es-MX`, `es_US` or `ES` as a locale of ours; undefined for other languages and for what is no tag. */
export function matchLocale(tag: string | undefined): Locale | undefined {
  try {
    const { language, region } = new Intl.Locale((tag ?? '').replaceAll('_', '-'));
    if (!isLanguage(language)) return undefined;
    return region ? { language, tag: `${language}-${region}` } : defaultLocale(language);
  } catch {
    return undefined;
  }
}
