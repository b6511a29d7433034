import type { Course } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { courseDiagnostics } from './course-rules.ts';
import { entryText, listOf, readFrontMatter } from './front-matter.ts';
import { readHours, readLanguage, readYesNo } from './front-matter-values.ts';
import { limitDiagnostic, tooLargeDiagnostic } from './limit-diagnostics.ts';
import { findLimitFaults, isTooLarge } from './limits.ts';
import { createMarkdown } from './markdown.ts';
import { mediaUrl } from './media-url.ts';
import { markdownOf, readLines } from './read-lines.ts';

export interface ParseCourseOptions {
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  /** The folder's name. */
  readonly courseId: string;
  /** Ids of the module files in file order. */
  readonly moduleIds: readonly string[];
  readonly mediaUrl?: (path: string) => string;
}

/** `course.md`, as far as it can be read: a folder without one is a course named after the folder. Never throws. */
export function parseCourse(
  text: string | undefined,
  options: ParseCourseOptions,
): { course: Course; diagnostics: Diagnostic[] } {
  const refused = text === undefined ? [] : refusals(options.file, text);
  const { lines } = readLines(refused.length > 0 ? '' : (text ?? ''));
  const { frontMatter, rest } = readFrontMatter(lines);
  const url = options.mediaUrl ?? ((path: string) => mediaUrl(options.courseId, path));
  const value = (key: string) => entryText(frontMatter, key);
  const course: Course = {
    id: options.courseId,
    title: value('title') ?? options.courseId,
    summary: value('summary') ?? '',
    language: readLanguage(value('language') ?? 'en') ?? 'en',
    standards: listOf(frontMatter, 'standards'),
    hours: readHours(value('hours') ?? '') ?? {},
    intro: createMarkdown({ mediaUrl: url }).block(markdownOf(rest)),
    modules: inOrder(listOf(frontMatter, 'modules'), options.moduleIds),
    ...optional('edition', value('edition')),
    ...optional('owner', value('owner')),
    ...optional('certificate', value('certificate')),
    ...(readYesNo(value('review-time') ?? '') && { reviewTime: true }),
  };
  if (refused.length > 0) return { course, diagnostics: refused };
  return { course, diagnostics: courseDiagnostics(text === undefined ? undefined : frontMatter, options) };
}

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };

function refusals(file: string, text: string): Diagnostic[] {
  if (isTooLarge(text)) return [tooLargeDiagnostic(file, text)];
  return findLimitFaults(readLines(text).lines).map((fault) => limitDiagnostic(file, fault));
}

/** The listed modules that exist, then the others in file order. */
function inOrder(listed: readonly string[], existing: readonly string[]): string[] {
  const known = new Set(existing);
  return [...new Set([...listed.filter((id) => known.has(id)), ...existing])];
}
