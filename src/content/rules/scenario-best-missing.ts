import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepsIn, stepText } from '../scenario-rules.ts';

export const scenarioBestMissing: Rule = {
  name: 'scenario-best-missing',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      if (step.choices.length === 0 || step.choices.some(({ ticked }) => ticked)) continue;
      yield {
        ...placeOf(step.item.heading),
        ...faultWords('lintScenario.scenario-best-missing', { step: stepText(step, context) }),
      };
    }
  },
};
