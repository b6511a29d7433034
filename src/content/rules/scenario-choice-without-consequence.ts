import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceText, stepsIn, stepText } from '../scenario-rules.ts';

export const scenarioChoiceWithoutConsequence: Rule = {
  name: 'scenario-choice-without-consequence',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.markdown === '' || (choice.feedback?.markdown ?? '') !== '') continue;
        yield {
          ...placeOf(choice),
          ...faultWords('lintScenario.scenario-choice-without-consequence', {
            step: stepText(step, context),
            choice: choiceText(choice, context),
          }),
        };
      }
    }
  },
};
