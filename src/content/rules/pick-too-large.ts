import { faultWords } from '../fault-words.ts';
import { readCount } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';

export const pickTooLarge: Rule = {
  name: 'pick-too-large',
  severity: 'error',
  *check({ draft }) {
    for (const { keywords, items } of draft.sections) {
      const keyword = keywords.find(({ name }) => name === 'Pick');
      const pick = keyword && readCount(keyword.value);
      if (!keyword || pick === undefined || pick <= items.length) continue;
      yield {
        ...placeOf(keyword),
        ...faultWords('lintScreens.pick-too-large', {
          pick,
          count: items.length,
          possible: Math.max(1, items.length),
        }),
      };
    }
  },
};
