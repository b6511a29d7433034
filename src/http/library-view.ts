import type { LibraryPage } from '../actions/views.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
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
  readonly key: string;
  readonly minutes: string;
  readonly placed: boolean;
  readonly state: string;
  readonly kind: 'ok' | 'older' | 'none';
}

export interface LibraryView {
  readonly contextTitle: string;
  /** Learners and grades of this context. */
  readonly grades: string;
  /** How much needs a hand; '' when all is well. */
  readonly trouble: string;
  readonly courses: readonly (FaultsView & {
    readonly title: string;
    readonly summary: string;
    readonly modules: readonly LibraryRow[];
  })[];
}

const STATES = {
  current: { kind: 'ok', state: '' },
  older: { kind: 'older', state: 'The file has errors. Learners see the last good version.' },
  none: { kind: 'none', state: 'The file has errors. Learners cannot open it.' },
} as const;

const faultView = ({ file, line, message, fix }: Diagnostic): FaultView => ({
  place: `${file}, line ${line}`,
  message,
  fix: fix ?? '',
});

function faultsView(diagnostics: readonly Diagnostic[]): FaultsView {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').map(faultView);
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(faultView),
    warnings,
    warningsWord: warnings.length === 1 ? '1 suggestion' : `${warnings.length} suggestions`,
  };
}

const rowView = (module: LibraryModule, links: Links): LibraryRow => ({
  href: module.serving === 'none' ? '' : links.module(module.key),
  title: module.title,
  key: module.key,
  minutes: module.minutes === undefined ? '' : `${module.minutes} min`,
  placed: module.placed,
  ...STATES[module.serving],
  ...faultsView(module.diagnostics),
});

function troubleOf(page: LibraryPage): string {
  const broken = page.courses
    .flatMap((course) => [course.diagnostics, ...course.modules.map((module) => module.diagnostics)])
    .filter((diagnostics) => diagnostics.some(({ severity }) => severity === 'error')).length;
  if (broken === 0) return '';
  return broken === 1 ? 'One file has errors. See below.' : `${broken} files have errors. See below.`;
}

export function libraryView(page: LibraryPage, links: Links): LibraryView {
  return {
    contextTitle: page.contextTitle ?? '',
    grades: links.grades,
    trouble: troubleOf(page),
    courses: page.courses.map((course) => ({
      title: course.title,
      summary: course.summary,
      modules: course.modules.map((module) => rowView(module, links)),
      ...faultsView(course.diagnostics),
    })),
  };
}
