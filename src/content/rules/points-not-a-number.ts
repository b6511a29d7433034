import { readPoints } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';
import { placeOf, quote } from '../rule-helpers.ts';

export const pointsNotANumber: Rule = {
  name: 'points-not-a-number',
  severity: 'error',
  *check({ draft }) {
    for (const { keywords, items } of draft.sections) {
      for (const keyword of [...keywords, ...items.flatMap((item) => item.keywords)]) {
        if (keyword.name !== 'Points' || readPoints(keyword.value) !== undefined) continue;
        yield {
          ...placeOf(keyword),
          message: `The points ${quote(keyword.value)} are not a number from 0 to 100.`,
          fix: 'Write for example `Points: 2`.',
        };
      }
    }
  },
};
