import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { reachedSteps, scenariosOf, stepText } from '../scenario-rules.ts';

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
          ...faultWords('lintScenario.scenario-step-unreachable', {
            step: stepText(step, context),
            heading: step.item.heading.text,
          }),
        };
      }
    }
  },
};
