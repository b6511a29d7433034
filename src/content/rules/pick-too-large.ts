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
      const has = items.length === 1 ? '1 question' : `${items.length} questions`;
      yield {
        ...placeOf(keyword),
        message: `The quiz draws ${pick} questions and has ${has}.`,
        fix: `Add questions, or write \`Pick: ${Math.max(1, items.length)}\`.`,
      };
    }
  },
};
