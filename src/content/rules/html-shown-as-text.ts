import { faultWords } from '../fault-words.ts';
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
        ...faultWords('lintText.html-shown-as-text', { tag: found[0] }),
      };
    }
  },
};
