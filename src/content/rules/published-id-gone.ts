import { faultWords } from '../fault-words.ts';
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
        ...faultWords('lintText.published-id-gone', { id, mark: `{#${id}}` }),
      };
    }
  },
};
