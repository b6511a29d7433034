import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

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
        message: `${questionName(read, context)} is a${/^[aeiou]/.test(personal.name) ? 'n' : ''} ${personal.name}, so nothing in it is right or wrong, and it holds answers.`,
        fix: 'Take them out, or give them a question of their own. A list that is only to read belongs above the `### ` line.',
      };
    }
  },
};
