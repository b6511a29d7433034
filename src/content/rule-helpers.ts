import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { ReadItem } from './build-item.ts';
import type { Line, Oddity, OddityKind, Place, SectionDraft } from './draft.ts';
import { checkFrontMatterFor, type FrontMatterRule } from './front-matter-checks.ts';
import { MODULE_KEYS } from './front-matter-values.ts';
import { KIND_NAMES } from './kinds.ts';
import type { Finding, LintContext, Rule } from './rule.ts';

const QUOTED_LENGTH = 60;

/** The text as messages quote it: cut where it gets long. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length > QUOTED_LENGTH
    ? `${characters
        .slice(0, QUOTED_LENGTH - 3)
        .join('')
        .trim()}...`
    : text;
}

/** The words by which every message names an item. */
export const questionText = ({ item }: Pick<ReadItem, 'item'>, { render }: LintContext): string =>
  shorten(render.text(item.heading.text));

/** The words by which messages name a screen that has a heading. */
export const screenText = ({ heading }: SectionDraft): string => shorten(heading?.text ?? '');

/** `Screen "Check: What did you see?"` or the opening, at the start of a sentence. */
export const screenName = (section: SectionDraft): Phrase =>
  section.kind === 'opening'
    ? phrase('lint.screen.opening')
    : phrase('lint.screen', { name: screenText(section) });

/** The kind's name as it is written, `Quiz`. */
export const kindName = (section: SectionDraft): string | Phrase =>
  section.kind === 'opening' || section.kind === 'text'
    ? phrase('lint.screen.plain')
    : KIND_NAMES[section.kind];

export const placeOf = ({ line, column }: Place): Place => ({ line, column });

/** Where a section starts; the opening starts with its first line of text. */
export const sectionPlace = (section: SectionDraft): Place =>
  section.heading ? placeOf(section.heading) : { line: section.text[0]?.number ?? 1, column: 1 };

/** A rule about the settings at the top. */
export const frontMatterRule = (name: FrontMatterRule): Rule => ({
  name,
  severity: 'error',
  *check({ draft }) {
    for (const { rule: _, ...finding } of checkFrontMatterFor(name, draft.frontMatter, MODULE_KEYS))
      yield finding;
  },
});

/** A rule about something that the reader noticed and could not place. */
export const oddityRule = (
  name: OddityKind,
  describe: (oddity: Oddity, line: string) => Omit<Finding, keyof Place>,
): Rule => ({
  name,
  severity: 'error',
  *check({ draft }) {
    for (const oddity of draft.oddities) {
      const line = draft.lines[oddity.line - 1]?.text ?? '';
      if (oddity.kind === name) yield { ...placeOf(oddity), ...describe(oddity, line) };
    }
  },
});

/** The lines that Markdown reads as text: those of all screens and items, not the settings, not code. */
export function* textLines({ draft }: LintContext): Iterable<Line> {
  const firstSection = draft.frontMatter.present ? lastSettingLine(draft.frontMatter.entries) : 0;
  for (const line of draft.lines) if (line.number > firstSection && !line.code) yield line;
}

const lastSettingLine = (entries: LintContext['draft']['frontMatter']['entries']): number => {
  const last = entries.at(-1);
  return last ? Math.max(last.line, last.list.at(-1)?.line ?? 0) : 1;
};

/** The line with inline code blanked out, so that positions stay. */
export const withoutCodeSpans = (text: string): string =>
  text.includes('`') ? text.replace(/(`+)[^`]+\1(?!`)/g, (code) => ' '.repeat(code.length)) : text;
