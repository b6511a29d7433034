import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const reflectEmpty: Rule = {
  name: 'reflect-empty',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Reflect');
      if (keyword?.value !== '') continue;
      yield {
        ...placeOf(keyword),
        message: `${questionName(read, context)} is a reflection that asks nothing.`,
        fix: 'Write what to think about on the same line: `Reflect: What would you do another time?`.',
      };
    }
  },
};
