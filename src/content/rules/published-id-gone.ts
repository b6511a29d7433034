import type { Rule } from '../rule.ts';

export const publishedIdGone: Rule = {
  name: 'published-id-gone',
  severity: 'warning',
  *check({ items, published }) {
    if (!published) return;
    const now = new Set(items.map(({ item }) => item.id));
    for (const id of published.itemIds) {
      if (now.has(id)) continue;
      yield {
        line: 1,
        column: 1,
        message: `The published version has a question with the id "${id}", and this one has not.`,
        fix: `If you reworded it, keep its results by writing \`{#${id}}\` after its new words.`,
      };
    }
  },
};
