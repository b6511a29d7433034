import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

export const likeUnknown: Rule = {
  name: 'like-unknown',
  severity: 'error',
  *check(context) {
    const ids = new Set(
      context.items.filter(({ section }) => section.kind !== 'review').map(({ item }) => item.id),
    );
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Like');
      if (!keyword || keyword.value === '' || ids.has(keyword.value)) continue;
      const nearest = nearestTo(keyword.value, [...ids]);
      yield {
        ...placeOf(keyword),
        message: `${questionName(read, context)} is like ${quote(keyword.value)}, which is no question of this module.`,
        fix: nearest ? `Did you mean "${nearest}"?` : 'Write the id of a question of this module.',
      };
    }
  },
};
