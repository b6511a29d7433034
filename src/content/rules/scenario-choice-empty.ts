import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepName, stepsIn } from '../scenario-rules.ts';

export const scenarioChoiceEmpty: Rule = {
  name: 'scenario-choice-empty',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.markdown !== '') continue;
        yield {
          ...placeOf(choice),
          message: `${stepName(step, context)} has a choice without words.`,
          fix: 'Write what one can do there, before the arrow if it has one.',
        };
      }
    }
  },
};
