import { phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const planWithAnswers: Rule = {
  name: 'plan-with-answers',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { item, block, personal } = read;
      const [first] = item.answers;
      if (!personal || !(first || block.blanks)) continue;
      yield {
        ...placeOf(first ?? item.heading),
        message: phrase(`lintScreens.plan-with-answers.${personal.type}`, {
          question: questionText(read, context),
        }),
        fix: phrase('lintScreens.plan-with-answers.fix'),
      };
    }
  },
};
