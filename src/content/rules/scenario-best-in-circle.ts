import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { endingSteps, reachedSteps, scenariosOf, stepText } from '../scenario-rules.ts';

const isBest = ({ ticked }: { ticked: boolean }): boolean => ticked;

export const scenarioBestInCircle: Rule = {
  name: 'scenario-best-in-circle',
  severity: 'error',
  *check(context) {
    for (const { steps } of scenariosOf(context)) {
      const isComplete = steps.every(({ choices }) => choices.some(isBest));
      if (!isComplete || endingSteps(steps).size === 0) continue;
      const ending = endingSteps(steps, isBest);
      for (const at of reachedSteps(steps, isBest)) {
        const step = steps[at];
        if (!step || ending.has(at)) continue;
        yield {
          ...placeOf(step.item.heading),
          ...faultWords('lintScenario.scenario-best-in-circle', { step: stepText(step, context) }),
        };
        break;
      }
    }
  },
};
