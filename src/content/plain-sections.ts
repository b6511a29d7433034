import type { ScreenKind } from '../domain/course.ts';
import type { Line, SectionDraft } from './draft.ts';
import { readHeading, readKeyword } from './read-heading.ts';
import { markdownOf } from './read-lines.ts';
import { readTask } from './read-task.ts';

const CHOICE = /^([ \t]*[-*+][ \t]+)\[[ xX~]\][ \t]+/;
const TARGET = /[ \t]+(?:->|\u2192)[ \t].*$/;

/** The Markdown that a section without items of its own shows, without marks that only authors need. */
export function screenMarkdown(section: SectionDraft): string {
  const rewrite = REWRITES[section.kind];
  return markdownOf(rewrite ? rewrite(section.text) : section.text.map(withoutId));
}

type Rewrite = (lines: readonly Line[]) => readonly Line[];

const REWRITES: Partial<Record<ScreenKind, Rewrite>> = {
  scenario: (lines) => lines.filter(isScenarioText).map(withoutId).map(withoutChoiceMark),
  'on-the-job': (lines) => readTask(lines).text.map(withoutId),
};

const withoutId = (line: Line): Line => {
  const heading = readHeading(line);
  return heading ? { ...line, text: `${'#'.repeat(heading.level)} ${heading.text}` } : line;
};

/** Steps and choices; not the consequences, which would give the answer away, and not the keywords. */
const isScenarioText = (line: Line): boolean =>
  line.code || (!/^[ \t]*>/.test(line.text) && readKeyword(line) === undefined);

const withoutChoiceMark = (line: Line): Line =>
  line.code || !CHOICE.test(line.text)
    ? line
    : { ...line, text: line.text.replace(CHOICE, '$1').replace(TARGET, '') };
