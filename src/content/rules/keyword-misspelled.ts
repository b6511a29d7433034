import { editDistance } from '../../domain/items/edit-distance.ts';
import { isKeywordName, keywordNames } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { textLines } from '../rule-helpers.ts';

const LABEL = /^([A-Za-z][A-Za-z-]{2,11}):(?:[ \t]|$)/;

/** Short names are one slip from many words, so they must differ in case or a plural only. */
const isAlmost = (word: string, name: string): boolean => {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  return a === b || `${b}s` === a || `${a}s` === b || (b.length > 5 && editDistance(a, b, 1) <= 1);
};

export const keywordMisspelled: Rule = {
  name: 'keyword-misspelled',
  severity: 'warning',
  *check(context) {
    const inItems = itemLines(context.draft.sections);
    for (const { number, text } of textLines(context)) {
      const word = inItems.has(number) ? LABEL.exec(text)?.[1] : undefined;
      const almost =
        word !== undefined && !isKeywordName(word) && keywordNames().find((name) => isAlmost(word, name));
      if (!word || !almost) continue;
      yield {
        line: number,
        column: 1,
        message: `"${word}:" is read as text; the keyword is "${almost}:".`,
        fix: `Write \`${almost}:\`, or \`\\${word}:\` if you mean the text.`,
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
