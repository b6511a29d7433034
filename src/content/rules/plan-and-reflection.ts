import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const planAndReflection: Rule = {
  name: 'plan-and-reflection',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const reflect = read.item.keywords.find(({ name }) => name === 'Reflect');
      if (!reflect || read.block.plan === undefined) continue;
      yield {
        ...placeOf(reflect),
        ...faultWords('lintScreens.plan-and-reflection', { question: questionText(read, context) }),
      };
    }
  },
};
