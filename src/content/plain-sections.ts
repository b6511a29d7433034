import type { ScreenKind } from '../domain/course.ts';
import type { Line, SectionDraft } from './draft.ts';
import { readHeading } from './read-heading.ts';
import { markdownOf } from './read-lines.ts';
import { readTask } from './read-task.ts';

/** The Markdown that a section without items of its own shows, without marks that only authors need. */
export function screenMarkdown(section: SectionDraft): string {
  const rewrite = REWRITES[section.kind];
  return markdownOf(rewrite ? rewrite(section.text) : section.text.map(withoutId));
}

type Rewrite = (lines: readonly Line[]) => readonly Line[];

const REWRITES: Partial<Record<ScreenKind, Rewrite>> = {
  'on-the-job': (lines) => readTask(lines).text.map(withoutId),
};

const withoutId = (line: Line): Line => {
  const heading = readHeading(line);
  return heading ? { ...line, text: `${'#'.repeat(heading.level)} ${heading.text}` } : line;
};
