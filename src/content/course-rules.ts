import type { Diagnostic } from '../domain/diagnostic.ts';
import type { FrontMatter } from './draft.ts';
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
            message: `The folder name "${courseId}" cannot be a course's id.`,
            fix: `Use lowercase letters, digits and hyphens, for example ${slugOf(courseId) || 'my-course'}.`,
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
            message: 'The course has no title.',
            fix: 'Write a line such as `title: Behavior support` between the two `---` lines at the top.',
          },
        ],

  'course-module-unknown': (frontMatter, { moduleIds }) =>
    (entryOf(frontMatter, 'modules')?.list ?? [])
      .filter(({ text }) => !moduleIds.includes(text))
      .map(({ text, line, column }) => {
        const nearest = nearestTo(text, moduleIds);
        const fix = nearest ? `Did you mean "${nearest}"?` : 'Add the module file, or take this line out.';
        return {
          line,
          column,
          severity: 'error',
          message: `The course lists a module "${text}" that it does not have.`,
          fix,
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
        message: `The module "${id}" is not in the list, so it comes last.`,
        fix: `Add a line \`- ${id}\` where it belongs.`,
      }));
  },
};

/** The names of the rules for `course.md`. */
export const COURSE_RULE_NAMES = ['course-file-missing', ...Object.keys(COURSE_RULES)];

/** Faults of `course.md`; `frontMatter` is undefined when there is no such file. */
export function courseDiagnostics(frontMatter: FrontMatter | undefined, facts: CourseFacts): Diagnostic[] {
  const { file } = facts;
  if (!frontMatter) {
    const message = 'This course folder has no course.md.';
    const fix = 'Add a file course.md with at least a title.';
    return [{ file, line: 1, column: 1, severity: 'error', rule: 'course-file-missing', message, fix }];
  }
  const shared = checkFrontMatter(frontMatter, COURSE_KEYS).map(
    (finding): Diagnostic => ({ file, severity: 'error', ...finding }),
  );
  const own = Object.entries(COURSE_RULES).flatMap(([rule, check]) =>
    check(frontMatter, facts).map((finding): Diagnostic => ({ file, rule, ...finding })),
  );
  return [...shared, ...own].sort((a, b) => a.line - b.line || a.column - b.column);
}
