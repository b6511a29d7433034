import { faultWords } from '../fault-words.ts';
import { readPoints } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shorten } from '../rule-helpers.ts';

export const pointsNotANumber: Rule = {
  name: 'points-not-a-number',
  severity: 'error',
  *check({ draft }) {
    for (const { keywords, items } of draft.sections) {
      for (const keyword of [...keywords, ...items.flatMap((item) => item.keywords)]) {
        if (keyword.name !== 'Points' || readPoints(keyword.value) !== undefined) continue;
        yield {
          ...placeOf(keyword),
          ...faultWords('lintKeywords.points-not-a-number', { value: shorten(keyword.value) }),
        };
      }
    }
  },
};
