import { readHeading } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { quote, textLines } from '../rule-helpers.ts';

export const headingSkipsLevel: Rule = {
  name: 'heading-skips-level',
  severity: 'warning',
  *check(context) {
    let before = 2;
    const told = new Set(
      context.draft.oddities.filter(({ kind }) => kind === 'bad-mark').map(({ line }) => line),
    );
    for (const line of textLines(context)) {
      const heading = readHeading(line);
      if (!heading) continue;
      if (heading.level > before + 1 && !told.has(heading.line)) {
        yield {
          line: heading.line,
          column: heading.column,
          message: `The heading ${quote(heading.text)} skips a level: ${heading.level} # follow ${before} #.`,
          fix: `Write ${'#'.repeat(before + 1)} instead. People who listen to the page find their way by the levels.`,
        };
      }
      before = told.has(heading.line) ? 3 : heading.level;
    }
  },
};
