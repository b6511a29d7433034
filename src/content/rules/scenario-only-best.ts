import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepsIn, stepText } from '../scenario-rules.ts';

export const scenarioOnlyBest: Rule = {
  name: 'scenario-only-best',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      const { choices, item } = step;
      if (choices.length < 2 || !choices.every(({ ticked }) => ticked)) continue;
      yield {
        ...placeOf(item.heading),
        ...faultWords('lintScenario.scenario-only-best', { step: stepText(step, context) }),
      };
    }
  },
};
