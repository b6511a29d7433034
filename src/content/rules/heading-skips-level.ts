import { faultWords } from '../fault-words.ts';
import { readHeading } from '../read-heading.ts';
import type { LintContext, Rule } from '../rule.ts';
import { placeOf, shorten, textLines } from '../rule-helpers.ts';

export const headingSkipsLevel: Rule = {
  name: 'heading-skips-level',
  severity: 'warning',
  *check(context) {
    let before = 2;
    const told = new Set(
      context.draft.oddities.filter(({ kind }) => kind === 'bad-mark').map(({ line }) => line),
    );
    const plain = plainLines(context);
    for (const line of textLines(context)) {
      const heading = readHeading(line);
      if (!heading) continue;
      if (heading.level > before + 1 && !told.has(heading.line)) {
        yield {
          line: heading.line,
          column: heading.column,
          ...faultWords('lintText.heading-skips-level', {
            text: shorten(heading.text),
            level: heading.level,
            before,
            marks: '#'.repeat(before + 1),
          }),
          ...(plain.has(heading.line) &&
            before > 1 && {
              edits: [{ ...placeOf(heading), length: heading.level, text: '#'.repeat(before + 1) }],
            }),
        };
      }
      before = told.has(heading.line) ? 3 : heading.level;
    }
  },
};

/** Lines where a heading of three `#` is a heading and asks nothing. */
const plainLines = ({ draft }: LintContext): Set<number> =>
  new Set(
    draft.sections
      .filter(({ kind }) => kind === 'opening' || kind === 'text' || kind === 'example')
      .flatMap(({ text }) => text.map(({ number }) => number)),
  );
