/** The languages that the interface speaks, each by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

/** A language that every word of the interface exists in. */
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (tag: unknown): tag is Language =>
  typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag);
