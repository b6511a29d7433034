import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceName, stepName, stepsIn } from '../scenario-rules.ts';

export const scenarioChoiceWithoutConsequence: Rule = {
  name: 'scenario-choice-without-consequence',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.markdown === '' || (choice.feedback?.markdown ?? '') !== '') continue;
        yield {
          ...placeOf(choice),
          message: `${stepName(step, context)} does not tell what comes of ${choiceName(choice, context)}.`,
          fix: 'Add a line under it that starts with > and tells what happens then.',
        };
      }
    }
  },
};
