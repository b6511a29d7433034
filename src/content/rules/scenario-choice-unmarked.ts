import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceName, stepName, stepsIn } from '../scenario-rules.ts';

export const scenarioChoiceUnmarked: Rule = {
  name: 'scenario-choice-unmarked',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      for (const choice of step.choices) {
        if (choice.mark === 'box') continue;
        yield {
          ...placeOf(choice),
          message: `${stepName(step, context)} has the choice ${choiceName(choice, context)} without a box before it.`,
          fix: 'Start it with `- [x] ` for the best choice, `- [~] ` for an acceptable one, `- [ ] ` for the others.',
        };
      }
    }
  },
};
