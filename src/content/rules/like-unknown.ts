import { phrase } from '../../i18n/phrase.ts';
import { faultWords } from '../fault-words.ts';
import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

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
        ...faultWords('lintScreens.like-unknown', {
          question: questionText(read, context),
          id: shorten(keyword.value),
        }),
        ...(nearest && { fix: phrase('lint.nearest', { name: nearest }) }),
      };
    }
  },
};
