import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepsIn, stepText } from '../scenario-rules.ts';

export const scenarioChoiceEmpty: Rule = {
  name: 'scenario-choice-empty',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.markdown !== '') continue;
        yield {
          ...placeOf(choice),
          ...faultWords('lintScenario.scenario-choice-empty', { step: stepText(step, context) }),
        };
      }
    }
  },
};
