import type { StepPage } from '../actions/views.ts';
import { isLanguage, LANGUAGES } from '../i18n/language.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';
import type { Session } from './session.ts';

interface ModuleLanguage extends LanguageView {
  /** In the language itself. */
  readonly name: string;
  /** The one that is shown. */
  readonly shown: boolean;
}

/** A form with a button for each language that a module is there in. */
export interface ModuleLanguages {
  readonly action: string;
  readonly csrf: string;
  readonly back: string;
  readonly each: readonly ModuleLanguage[];
}

function nameOf(tag: string): string {
  if (isLanguage(tag)) return LANGUAGES[tag];
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Undefined where there is nothing to choose. */
export function moduleLanguages(
  { module, languages = [], number }: StepPage,
  { csrf }: Pick<Session, 'csrf'>,
  links: Links,
): ModuleLanguages | undefined {
  if (languages.length < 2) return undefined;
  const each = languages.map((tag) => ({
    ...languageView(tag),
    name: nameOf(tag),
    shown: tag === module.language,
  }));
  return { action: links.language, csrf, back: links.step(module.key, number), each };
}
