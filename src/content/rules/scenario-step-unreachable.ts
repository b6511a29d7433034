import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { reachedSteps, scenariosOf, stepName } from '../scenario-rules.ts';

export const scenarioStepUnreachable: Rule = {
  name: 'scenario-step-unreachable',
  severity: 'error',
  *check(context) {
    for (const { steps } of scenariosOf(context)) {
      const reached = reachedSteps(steps);
      for (const [at, step] of steps.entries()) {
        if (reached.has(at)) continue;
        yield {
          ...placeOf(step.item.heading),
          message: `${stepName(step, context)} is never reached: no way from the first step leads there.`,
          fix: `Let a choice lead to it with \`-> ${step.item.heading.text}\`, or take it out.`,
        };
      }
    }
  },
};
