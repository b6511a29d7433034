import type { Screen } from '../domain/course.ts';
import type { Translator } from '../i18n/translator.ts';
import { kindName } from './kind-name.ts';
import { type LanguageView, languageView } from './language-view.ts';

interface ScreenTitle {
  readonly screenTitle: string;
  readonly screenTitleLanguage: LanguageView;
}

/** A screen's own title; where it has none, what its kind is called in the reader's language. */
export function screenTitle(screen: Screen, language: string, t: Translator): ScreenTitle {
  const name = kindName(screen, t);
  return name === ''
    ? { screenTitle: screen.title, screenTitleLanguage: languageView(language) }
    : { screenTitle: name, screenTitleLanguage: languageView(t.language) };
}
