import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const reflectEmpty: Rule = {
  name: 'reflect-empty',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Reflect');
      if (keyword?.value !== '') continue;
      yield {
        ...placeOf(keyword),
        ...faultWords('lintScreens.reflect-empty', { question: questionText(read, context) }),
      };
    }
  },
};
