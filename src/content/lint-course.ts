import type { Diagnostic } from '../domain/diagnostic.ts';
import { type CourseFolder, compileCourse, type PublishedIds } from './compile-course.ts';
import type { LibraryCourse } from './library.ts';

/** Every fault of a compiled course: of `course.md`, then of its modules in order. */
const diagnosticsOf = ({ diagnostics, modules }: LibraryCourse): Diagnostic[] => [
  ...diagnostics,
  ...modules.flatMap((module) => module.diagnostics),
];

/**
 * The one linter: CLI, preview and the start of the server all see exactly this.
 * @param published of the versions that learners have, where they are known
 */
export const lintCourse = (folder: CourseFolder, published?: PublishedIds): Diagnostic[] =>
  diagnosticsOf(compileCourse(folder, undefined, undefined, published).library);
