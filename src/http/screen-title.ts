import type { Screen } from '../domain/course.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';

interface ScreenTitle {
  readonly screenTitle: string;
  readonly screenTitleLanguage: LanguageView;
}

const english = translatorFor('en');

/** A screen's own title; where it has none, what its kind is called in the reader's language. */
export function screenTitle({ kind, title }: Screen, language: string, t: Translator): ScreenTitle {
  const named = kind !== 'opening' && kind !== 'text' && title === english(`kind.${kind}`);
  return named
    ? { screenTitle: t(`kind.${kind}`), screenTitleLanguage: languageView(t.language) }
    : { screenTitle: title, screenTitleLanguage: languageView(language) };
}
