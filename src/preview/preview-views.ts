import type { LibraryCourse, LibraryModule } from '../content/library.ts';
import { isGraded } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { say } from '../i18n/phrase.ts';
import type { Translator } from '../i18n/translator.ts';
import { frameLink, type Look, moduleLink, restartLink } from './preview-links.ts';
import type { ReportedFault } from './read-report.ts';

interface FaultView {
  readonly severity: string;
  readonly severityWord: string;
  readonly line: number;
  readonly file: string;
  readonly message: string;
  readonly fix: string;
  readonly source: string;
  /** Shows the place of the line; '' where learners see nothing of it. */
  readonly href: string;
}

const faultView = (
  fault: Diagnostic & Partial<Pick<ReportedFault, 'source'>>,
  t: Translator,
  href: string,
): FaultView => ({
  severity: fault.severity,
  severityWord: t(`preview.${fault.severity}`),
  line: fault.line,
  file: fault.file,
  message: say(fault.message, t),
  fix: fault.fix ? say(fault.fix, t) : '',
  source: fault.source ?? '',
  href,
});

/** "1 error, 2 warnings" */
function countWords(diagnostics: readonly Diagnostic[], t: Translator): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const words = [
    ...(errors > 0 ? [t('preview.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('preview.warnings', { count: warnings })] : []),
  ];
  return words.join(', ') || t('preview.clean');
}

const PLAIN: Look = { view: 'learner', draw: 'drawn', width: 'wide' };

export const coursesView = (courses: readonly LibraryCourse[], t: Translator): object => ({
  courses: courses.map(({ course, modules, diagnostics }) => ({
    id: course.id,
    lang: course.language,
    title: course.title,
    summary: course.summary,
    faults: diagnostics.map((fault) => faultView(fault, t, '')),
    modules: modules.map((entry) => ({
      href: moduleLink(entry.key, PLAIN),
      lang: course.language,
      title: entry.module?.title ?? entry.key,
      file: entry.file,
      minutes: entry.module?.minutes ?? 0,
      state: entry.broken ? 'none' : 'ok',
      stateText: countWords(entry.diagnostics, t),
    })),
  })),
});

export interface ModuleFacts {
  readonly entry: LibraryModule;
  readonly course: LibraryCourse['course'];
  readonly report: readonly ReportedFault[];
  /** Of `course.md`. */
  readonly courseFaults: readonly Diagnostic[];
  readonly look: Look;
  /** Goes into the form. */
  readonly token: string;
}

export function moduleView({ entry, course, report, courseFaults, look, token }: ModuleFacts, t: Translator) {
  const { key, module, broken } = entry;
  const pooled = module?.screens.some((screen) => isGraded(screen) && screen.pick !== undefined) ?? false;
  return {
    lang: course.language,
    courseTitle: course.title,
    title: module?.title ?? key,
    tools: toolsOf(entry, look, pooled, t),
    restart: restartLink(key, look.draw),
    token,
    width: look.width,
    frame: module ? frameLink(key, look) : '',
    frameTitle: t(look.view === 'key' ? 'preview.frame-key' : 'preview.frame-title'),
    trouble: broken ? t(module ? 'preview.older' : 'preview.none') : '',
    count: countWords([...report, ...courseFaults], t),
    faults: [
      ...report.map((fault) => faultView(fault, t, placeLink(entry, look, fault, pooled))),
      ...courseFaults.map((fault) => faultView(fault, t, '')),
    ],
  };
}

/** A question of a pool may not be among those that were drawn; a translation's line is shown in its language. */
function placeLink({ key, file }: LibraryModule, look: Look, fault: ReportedFault, pooled: boolean): string {
  const { place } = fault;
  if (place === undefined) return '';
  const lang = fault.file === file ? look.lang : fault.file.split('/')[1];
  const draw = pooled && place.includes('/') ? 'all' : look.draw;
  return moduleLink(key, { ...look, view: 'learner', draw, lang, at: place });
}

/** A language by its own name. */
const nameOf = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;

interface Tool {
  readonly label: string;
  readonly choices: readonly { readonly href: string; readonly word: string; readonly current: boolean }[];
}

function toolsOf({ key, module }: LibraryModule, look: Look, pooled: boolean, t: Translator): Tool[] {
  const choice = (changes: Partial<Look>, word: string) => {
    const other = { ...look, ...changes };
    const current = moduleLink(key, other) === moduleLink(key, look);
    return { href: moduleLink(key, other), word, current };
  };
  const view: Tool = {
    label: t('preview.view'),
    choices: [
      choice({ view: 'learner' }, t('preview.view.learner')),
      choice({ view: 'key' }, t('preview.view.key')),
    ],
  };
  const draw: Tool = {
    label: t('preview.draw'),
    choices: [
      choice({ draw: 'drawn' }, t('preview.draw.drawn')),
      choice({ draw: 'all' }, t('preview.draw.all')),
    ],
  };
  const width: Tool = {
    label: t('preview.width'),
    choices: [
      choice({ width: 'wide' }, t('preview.width.wide')),
      choice({ width: 'phone' }, t('preview.width.phone')),
    ],
  };
  const translations = module?.translations ?? [];
  const language: Tool = {
    label: t('page.language.label'),
    choices: [
      choice({ lang: undefined }, nameOf(module?.language ?? 'en')),
      ...translations.map((other) => choice({ lang: other.language }, nameOf(other.language))),
    ],
  };
  return [view, ...(pooled ? [draw] : []), ...(translations.length > 0 ? [language] : []), width];
}
