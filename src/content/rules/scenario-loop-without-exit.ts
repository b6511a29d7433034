import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { endingSteps, reachedSteps, scenariosOf, stepText } from '../scenario-rules.ts';

export const scenarioLoopWithoutExit: Rule = {
  name: 'scenario-loop-without-exit',
  severity: 'error',
  *check(context) {
    for (const { steps } of scenariosOf(context)) {
      const reached = reachedSteps(steps);
      const ending = endingSteps(steps);
      if (ending.size === 0) continue;
      for (const [at, step] of steps.entries()) {
        if (!reached.has(at) || ending.has(at) || step.choices.length === 0) continue;
        yield {
          ...placeOf(step.item.heading),
          ...faultWords('lintScenario.scenario-loop-without-exit', { step: stepText(step, context) }),
        };
        break;
      }
    }
  },
};
