import type { Course } from '../domain/course.ts';
import type { Diagnostic, Severity } from '../domain/diagnostic.ts';
import { faultWords } from './fault-words.ts';
import { type ParseCourseOptions, parseCourse } from './parse-course.ts';
import { readDraft } from './read-draft.ts';
import type { Finding } from './rule.ts';
import { compareNotes } from './translation-notes.ts';

/** A translated file; `name` is the one of the file that it translates. */
export interface FolderText {
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

interface TranslatedCourse {
  readonly course: Course;
  readonly diagnostics: readonly Diagnostic[];
}

/** The words of a translated `course.md`; all else holds for every language. */
function inOtherWords(source: Course, own: Course, language: string): Course {
  const { translations: _translations, certificate: _certificate, ...rest } = source;
  const { title, summary, intro, certificate } = own;
  return { ...rest, language, title, summary, intro, ...(certificate !== undefined && { certificate }) };
}

/** Faults of a translated `course.md`, and of files that translate nothing. */
export const COURSE_TRANSLATION_RULES = ['translation-without-source'];

/** A setting that only the source has. */
const isOfSource = ({ rule }: Diagnostic): boolean => rule === 'course-edition-missing';

const strayDiagnostic = (courseId: string, { language, name }: FolderText): Diagnostic => ({
  file: `${courseId}/${language}/${name}`,
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'translation-without-source',
  ...faultWords('lintTranslation.translation-without-source', { file: name }),
});

/** Parts of a translated `course.md` that are stale or not noted. */
export function courseNotes(file: string, source: string, own: string): Diagnostic[] {
  const { stale, unnoted } = compareNotes(readDraft(source), readDraft(own), 'course.md');
  const named =
    (rule: string, severity: Severity) =>
    (finding: Finding): Diagnostic => ({ file, rule, severity, ...finding });
  return [
    ...stale.map(named('translation-stale', 'warning')),
    ...unnoted.map(named('translation-unmarked', 'warning')),
  ];
}

/**
 * A course with its translations; a translated `course.md` with errors is left out.
 * @param names of the module files
 */
export function translateCourse(
  course: Course,
  courseText: string | undefined,
  texts: readonly FolderText[],
  names: readonly string[],
  options: ParseCourseOptions,
): TranslatedCourse {
  const own = texts.filter(({ name }) => name === 'course.md');
  const read = own.map(({ language, text }) => {
    const file = `${course.id}/${language}/course.md`;
    const parsed = parseCourse(text, { ...options, file, moduleIds: course.modules });
    const faults = parsed.diagnostics.filter((fault) => !isOfSource(fault));
    const isBroken = faults.some(({ severity }) => severity === 'error');
    return {
      diagnostics: [...faults, ...courseNotes(file, courseText ?? '', text)],
      served: isBroken ? [] : [inOtherWords(course, parsed.course, language)],
    };
  });
  const translations = read.flatMap(({ served }) => served);
  const strays = texts.filter(({ name }) => name !== 'course.md' && !names.includes(name));
  return {
    course: translations.length === 0 ? course : { ...course, translations },
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...strays.map((stray) => strayDiagnostic(course.id, stray)),
    ],
  };
}
