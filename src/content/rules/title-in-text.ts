import { readHeading } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { quote, textLines } from '../rule-helpers.ts';

export const titleInText: Rule = {
  name: 'title-in-text',
  severity: 'error',
  *check(context) {
    for (const line of textLines(context)) {
      const heading = readHeading(line);
      if (heading?.level !== 1) continue;
      yield {
        line: heading.line,
        column: heading.column,
        message: `The heading ${quote(heading.text)} has one #, which is the level of the module's title.`,
        fix: 'Write ## to start a screen. The title stands in the settings at the top.',
      };
    }
  },
};
