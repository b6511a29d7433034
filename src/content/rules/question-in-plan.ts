import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const questionInPlan: Rule = {
  name: 'question-in-plan',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      if (read.section.kind !== 'plan' || read.personal) continue;
      yield {
        ...placeOf(read.item.heading),
        ...faultWords('lintScreens.question-in-plan', { question: questionText(read, context) }),
      };
    }
  },
};
