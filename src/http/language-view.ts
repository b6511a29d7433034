const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** Attributes of an element that holds course text. */
export interface LanguageView {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export const languageView = (tag: string): LanguageView => ({
  lang: tag,
  dir: RIGHT_TO_LEFT.has(tag.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr',
});
