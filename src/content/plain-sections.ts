import type { ScreenKind } from '../domain/course.ts';
import type { Line, SectionDraft } from './draft.ts';
import { readHeading, readKeyword } from './read-heading.ts';
import { markdownOf } from './read-lines.ts';

const CHOICE = /^([ \t]*[-*+][ \t]+)\[[ xX~]\][ \t]+/;
const BOX = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[xX]\](?=[ \t])/;
const TARGET = /[ \t]+(?:->|\u2192)[ \t].*$/;
const PLAN = /^If[ \t]*\[([^\]]*)\](.*?)\[([^\]]*)\](.*)$/;

/** The Markdown that a section without items of its own shows, without marks that only authors need. */
export function screenMarkdown(section: SectionDraft): string {
  const rewrite = REWRITES[section.kind];
  return markdownOf(rewrite ? rewrite(section.text) : section.text.map(withoutId));
}

type Rewrite = (lines: readonly Line[]) => readonly Line[];

const REWRITES: Partial<Record<ScreenKind, Rewrite>> = {
  scenario: (lines) => lines.filter(isScenarioText).map(withoutId).map(withoutChoiceMark),
  plan: (lines) => lines.flatMap(planText).map(withoutId),
  'on-the-job': (lines) => lines.map(withoutId).map(untick),
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

/** A checklist that is handed out is empty. */
const untick = (line: Line): Line => (line.code ? line : { ...line, text: line.text.replace(BOX, '$1[ ]') });

/** `Plan: If [cue], then I will [action]` reads as its sentence; other keyword lines are for authors only. */
function planText(line: Line): Line[] {
  const keyword = readKeyword(line);
  if (!keyword) return [line];
  if (keyword.name !== 'Plan' && keyword.name !== 'Reflect') return [];
  return [{ ...line, text: keyword.value.replace(PLAN, 'If $1$2$3$4') }];
}
