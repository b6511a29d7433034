import type { Rule } from '../rule.ts';
import { textLines, withoutCodeSpans } from '../rule-helpers.ts';

const TAG = /<(?:\/?[A-Za-z][A-Za-z0-9-]{0,20}(?=[\s/>])[^<>]{0,30}>?|!--)/g;

export const htmlShownAsText: Rule = {
  name: 'html-shown-as-text',
  severity: 'warning',
  *check(context) {
    for (const { number, text } of textLines(context)) {
      const found = [...withoutCodeSpans(text).matchAll(TAG)].find(({ index }) => text[index - 1] !== '\\');
      if (!found) continue;
      yield {
        line: number,
        column: found.index + 1,
        message: `HTML is not used here: "${found[0]}" is shown to learners as it stands.`,
        fix: 'Use Markdown instead, for example **bold**, or write \\< to show the sign itself.',
      };
    }
  },
};
