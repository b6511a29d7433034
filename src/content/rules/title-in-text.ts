import { faultWords } from '../fault-words.ts';
import { readHeading } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { shorten, textLines } from '../rule-helpers.ts';

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
        ...faultWords('lintText.title-in-text', { text: shorten(heading.text) }),
      };
    }
  },
};
