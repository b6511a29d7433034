import { faultWords } from '../fault-words.ts';
import { almostKeyword } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { textLines } from '../rule-helpers.ts';

export const keywordMisspelled: Rule = {
  name: 'keyword-misspelled',
  severity: 'warning',
  *check(context) {
    const inItems = itemLines(context.draft.sections);
    for (const { number, text } of textLines(context)) {
      const almost = inItems.has(number) ? almostKeyword(text) : undefined;
      if (!almost) continue;
      const { word, name } = almost;
      yield {
        line: number,
        column: 1,
        ...faultWords('lintKeywords.keyword-misspelled', { word, name }),
        edits: [{ line: number, column: 1, length: word.length, text: name }],
      };
    }
  },
};

/** Numbers of the lines that are text of a screen with items, or of an item. */
const itemLines = (
  sections: readonly {
    text: readonly { number: number }[];
    items: readonly { body: readonly { number: number }[] }[];
    kind: string;
  }[],
): Set<number> =>
  new Set(
    sections.flatMap(({ text, items, kind }) => [
      ...(kind === 'text' || kind === 'opening' || kind === 'example'
        ? []
        : text.map(({ number }) => number)),
      ...items.flatMap(({ body }) => body.map(({ number }) => number)),
    ]),
  );
