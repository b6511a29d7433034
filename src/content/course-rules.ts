import type { Diagnostic } from '../domain/diagnostic.ts';
import { phrase } from '../i18n/phrase.ts';
import type { FrontMatter } from './draft.ts';
import { faultWords } from './fault-words.ts';
import { entryOf, entryText } from './front-matter.ts';
import { checkFrontMatter, isMisspelled } from './front-matter-checks.ts';
import { COURSE_KEYS, isId } from './front-matter-values.ts';
import { nearestTo } from './nearest.ts';
import { slugOf } from './read-heading.ts';

export interface CourseFacts {
  readonly file: string;
  readonly courseId: string;
  readonly moduleIds: readonly string[];
}

type CourseRule = (frontMatter: FrontMatter, facts: CourseFacts) => Omit<Diagnostic, 'file' | 'rule'>[];

const COURSE_RULES: Readonly<Record<string, CourseRule>> = {
  'course-folder-name': (_frontMatter, { courseId }) =>
    isId(courseId)
      ? []
      : [
          {
            line: 1,
            column: 1,
            severity: 'error',
            ...faultWords('lintSettings.course-folder-name', {
              name: courseId,
              example: slugOf(courseId) || 'my-course',
            }),
          },
        ],

  'course-title-missing': (frontMatter) =>
    entryText(frontMatter, 'title') !== undefined || isMisspelled(frontMatter, 'title', COURSE_KEYS)
      ? []
      : [
          {
            line: 1,
            column: 1,
            severity: 'error',
            ...faultWords('lintSettings.course-title-missing'),
          },
        ],

  'course-edition-missing': (frontMatter) =>
    entryText(frontMatter, 'edition') !== undefined || isMisspelled(frontMatter, 'edition', COURSE_KEYS)
      ? []
      : [
          {
            line: 1,
            column: 1,
            severity: 'warning',
            ...faultWords('lintSettings.course-edition-missing'),
          },
        ],

  'course-module-unknown': (frontMatter, { moduleIds }) =>
    (entryOf(frontMatter, 'modules')?.list ?? [])
      .filter(({ text }) => !moduleIds.includes(text))
      .map(({ text, line, column }) => {
        const nearest = nearestTo(text, moduleIds);
        return {
          line,
          column,
          severity: 'error',
          ...faultWords('lintSettings.course-module-unknown', { id: text }),
          ...(nearest && { fix: phrase('lint.nearest', { name: nearest }) }),
        };
      }),

  'course-module-unlisted': (frontMatter, { moduleIds }) => {
    const entry = entryOf(frontMatter, 'modules');
    const listed = new Set(entry?.list.map(({ text }) => text));
    if (!entry || listed.size === 0) return [];
    return moduleIds
      .filter((id) => !listed.has(id))
      .map((id) => ({
        line: entry.line,
        column: entry.column,
        severity: 'warning',
        ...faultWords('lintSettings.course-module-unlisted', { id }),
      }));
  },
};

/** The names of the rules for `course.md`. */
export const COURSE_RULE_NAMES = ['course-file-missing', ...Object.keys(COURSE_RULES)];

/** Faults of `course.md`; `frontMatter` is undefined when there is no such file. */
export function courseDiagnostics(frontMatter: FrontMatter | undefined, facts: CourseFacts): Diagnostic[] {
  const { file } = facts;
  if (!frontMatter) {
    const words = faultWords('lintSettings.course-file-missing');
    return [{ file, line: 1, column: 1, severity: 'error', rule: 'course-file-missing', ...words }];
  }
  const shared = checkFrontMatter(frontMatter, COURSE_KEYS).map(
    (finding): Diagnostic => ({ file, severity: 'error', ...finding }),
  );
  const own = Object.entries(COURSE_RULES).flatMap(([rule, check]) =>
    check(frontMatter, facts).map((finding): Diagnostic => ({ file, rule, ...finding })),
  );
  return [...shared, ...own].sort((a, b) => a.line - b.line || a.column - b.column);
}
