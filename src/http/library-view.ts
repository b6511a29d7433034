import type { LibraryPage } from '../actions/trainer-views.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { say } from '../i18n/phrase.ts';
import type { Translator } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';

type LibraryModule = LibraryPage['courses'][number]['modules'][number];

interface FaultView {
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

interface FaultsView {
  readonly errors: readonly FaultView[];
  readonly warnings: readonly FaultView[];
  readonly warningsWord: string;
}

interface LibraryRow extends FaultsView {
  /** '' when nothing can be opened. */
  readonly href: string;
  readonly title: string;
  /** Undefined for the name of a file. */
  readonly language: LanguageView | undefined;
  readonly key: string;
  readonly minutes: string;
  readonly placed: boolean;
  readonly state: string;
  readonly kind: 'ok' | 'older' | 'none';
}

export interface LibraryView {
  readonly contextTitle: string;
  readonly copied: boolean;
  /** Learners and grades of this context. */
  readonly grades: string;
  /** How much needs a hand; '' when all is well. */
  readonly trouble: string;
  readonly courses: readonly (FaultsView & {
    readonly title: string;
    readonly summary: string;
    readonly language: LanguageView;
    readonly modules: readonly LibraryRow[];
  })[];
}

const STATES = {
  current: { kind: 'ok', state: undefined },
  older: { kind: 'older', state: 'library.older' },
  none: { kind: 'none', state: 'library.closed' },
} as const;

const faultView = ({ file, line, message, fix }: Diagnostic, t: Translator): FaultView => ({
  place: t('library.place', { file, line }),
  message: say(message, t),
  fix: fix ? say(fix, t) : '',
});

function faultsView(diagnostics: readonly Diagnostic[], t: Translator): FaultsView {
  const viewOf = (diagnostic: Diagnostic): FaultView => faultView(diagnostic, t);
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').map(viewOf);
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(viewOf),
    warnings,
    warningsWord: t('library.suggestions', { count: warnings.length }),
  };
}

function stateOf({ serving }: LibraryModule, t: Translator): string {
  const { state } = STATES[serving];
  return state ? t(state) : '';
}

const rowView = (module: LibraryModule, links: Links, t: Translator): LibraryRow => ({
  href: module.serving === 'none' ? '' : links.module(module.key),
  title: module.title,
  language: module.language === undefined ? undefined : languageView(module.language),
  key: module.key,
  minutes: module.minutes === undefined ? '' : t('library.minutes', { minutes: module.minutes }),
  placed: module.placed,
  kind: STATES[module.serving].kind,
  state: stateOf(module, t),
  ...faultsView(module.diagnostics, t),
});

function troubleOf(page: LibraryPage, t: Translator): string {
  const broken = page.courses
    .flatMap((course) => [course.diagnostics, ...course.modules.map((module) => module.diagnostics)])
    .filter((diagnostics) => diagnostics.some(({ severity }) => severity === 'error')).length;
  return broken === 0 ? '' : t('library.trouble', { count: broken });
}

export function libraryView(page: LibraryPage, links: Links, t: Translator): LibraryView {
  return {
    contextTitle: page.contextTitle ?? '',
    copied: page.copied === true,
    grades: links.grades,
    trouble: troubleOf(page, t),
    courses: page.courses.map((course) => ({
      title: course.title,
      summary: course.summary,
      language: languageView(course.language),
      modules: course.modules.map((module) => rowView(module, links, t)),
      ...faultsView(course.diagnostics, t),
    })),
  };
}
