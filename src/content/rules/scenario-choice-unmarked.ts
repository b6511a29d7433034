import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceText, stepsIn, stepText } from '../scenario-rules.ts';

export const scenarioChoiceUnmarked: Rule = {
  name: 'scenario-choice-unmarked',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.mark === 'box') continue;
        yield {
          ...placeOf(choice),
          ...faultWords('lintScenario.scenario-choice-unmarked', {
            step: stepText(step, context),
            choice: choiceText(choice, context),
          }),
        };
      }
    }
  },
};
