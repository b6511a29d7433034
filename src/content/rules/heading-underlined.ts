import { faultWords } from '../fault-words.ts';
import { readListEntry } from '../read-mark.ts';
import type { Rule } from '../rule.ts';
import { textLines } from '../rule-helpers.ts';

export const headingUnderlined: Rule = {
  name: 'heading-underlined',
  severity: 'error',
  *check(context) {
    let above: string | undefined;
    for (const { number, text } of textLines(context)) {
      const isText =
        /^ {0,3}[^\s#>]/.test(text) && !text.startsWith('---') && readListEntry(text) === undefined;
      if (above !== undefined && /^ {0,3}(?:={2,}|-{2,})[ \t]*$/.test(text)) {
        yield {
          line: number,
          column: text.search(/\S/) + 1,
          ...faultWords('lintText.heading-underlined', { text: above.trim().slice(0, 60) }),
        };
      }
      above = isText ? text : undefined;
    }
  },
};
