import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepName, stepsIn } from '../scenario-rules.ts';

export const scenarioOnlyBest: Rule = {
  name: 'scenario-only-best',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      const { choices, item } = step;
      if (choices.length < 2 || !choices.every(({ ticked }) => ticked)) continue;
      yield {
        ...placeOf(item.heading),
        message: `${stepName(step, context)} has only best choices, so there is nothing to decide.`,
        fix: 'Mark with [~] what is acceptable, and with [ ] what a busy person might do instead.',
      };
    }
  },
};
