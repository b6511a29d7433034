import type { GradesPage } from '../actions/trainer-views.ts';
import type { Translator } from '../i18n/translator.ts';
import type { LanguageView } from './language-view.ts';
import type { Links } from './links.ts';

export interface GradesView {
  readonly contextTitle: string;
  readonly modules: readonly {
    readonly href: string;
    readonly title: string;
    readonly language: LanguageView;
    /** '' when nothing waits for a person. */
    readonly stuck: string;
    readonly withoutColumn: string;
  }[];
  readonly library: string;
  /** PD hours of the same learners. */
  readonly pd: string;
}

export const gradesView = (
  page: GradesPage,
  links: Links,
  t: Translator,
  languageOf: (moduleKey: string, title: string) => LanguageView,
): GradesView => ({
  contextTitle: page.contextTitle ?? '',
  modules: page.modules.map(({ key, title, stuck, withoutColumn }) => ({
    href: links.moduleGrades(key),
    title,
    language: languageOf(key, title),
    stuck: stuck === 0 ? '' : t('grades.stuck', { count: stuck }),
    withoutColumn: withoutColumn === 0 ? '' : t('grades.withoutColumn'),
  })),
  library: links.library,
  pd: links.pd,
});
