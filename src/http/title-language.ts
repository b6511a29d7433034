import { type LanguageView, languageView } from './language-view.ts';
import type { Site } from './site.ts';

/** The language of a module's title as the library has it; of a title that an LMS or an older record gave, nobody knows. */
export function titleLanguage(site: Site, moduleKey: string, title: string): LanguageView {
  const module = site.actions.library.find(moduleKey)?.module;
  return languageView(module?.title === title ? module.language : '');
}
