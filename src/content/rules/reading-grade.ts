import { fillBlanks } from '../../domain/items/blank-syntax.ts';
import { readPair } from '../../domain/items/pair-syntax.ts';
import type { Line } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import { readHeading } from '../read-heading.ts';
import { type GradedText, gradeTexts } from '../reading-grade.ts';
import type { LintContext, Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';

const HIGHEST = 8;
/** Fewer words say little about a text. */
const LEAST_WORDS = 60;

export const readingGrade: Rule = {
  name: 'reading-grade',
  severity: 'warning',
  *check(context) {
    const { module } = context;
    if (!/^en\b/i.test(module.language)) return;
    const grade = gradeTexts(textsOf(context), module.terms ?? []);
    if (!grade || grade.words < LEAST_WORDS || grade.grade <= HIGHEST) return;
    yield {
      line: grade.hardest.line,
      column: grade.hardest.column,
      ...faultWords('lintText.reading-grade', {
        grade: grade.grade.toFixed(1),
        most: HIGHEST,
        sentence: shorten(grade.hardest.text),
      }),
    };
  },
};

/** Everything a learner reads but the sources. */
function textsOf({ draft, render }: LintContext): GradedText[] {
  const texts: GradedText[] = [];
  const add = (markdown: string, line: number, column: number) => {
    const text = render.text(markdown);
    if (text !== '') texts.push({ text, line, column });
  };
  for (const section of draft.sections) {
    if (section.kind === 'sources') continue;
    addLines(section.text, add);
    for (const item of section.items) {
      add(item.heading.text, item.heading.line, item.heading.column);
      addLines(item.body, add);
      for (const { name, value, line, column } of item.keywords)
        if (name === 'Plan' || name === 'Reflect') add(value.replace(/[[\]]/g, ''), line, column);
      for (const answer of item.answers) {
        if (answer.mark === 'box' || answer.mark === 'numbered')
          add(answer.markdown, answer.line, answer.column);
        if (answer.mark === 'pair') add(readPair(answer.markdown).term, answer.line, answer.column);
        if (answer.feedback) add(answer.feedback.markdown, answer.feedback.line, answer.feedback.column);
      }
      if (item.feedback) add(item.feedback.markdown, item.feedback.line, item.feedback.column);
    }
  }
  return texts;
}

/** One text for each paragraph, list entry or heading. */
function addLines(
  lines: readonly Line[],
  add: (markdown: string, line: number, column: number) => void,
): void {
  let open: Line[] = [];
  const close = () => {
    const first = open[0];
    if (first)
      add(
        open.map(({ text }) => fillBlanks(text).replace(/^[ \t>]+/, '')).join('\n'),
        first.number,
        first.text.search(/\S/) + 1,
      );
    open = [];
  };
  for (const line of lines) {
    if (line.code || /^[ \t]*\|/.test(line.text)) continue;
    const starts = readHeading(line) !== undefined || /^[ \t]*(?:[-*+>]|\d+[.)])[ \t]/.test(line.text);
    if (starts || line.text.trim() === '') close();
    if (line.text.trim() !== '') open.push(line);
    if (readHeading(line)) close();
  }
  close();
}
