import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { endingSteps, reachedSteps, scenariosOf, stepName } from '../scenario-rules.ts';

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
          message: `${stepName(step, context)} is a trap: whoever comes there never gets to the end.`,
          fix: 'Let one of its choices lead on, or end the story there by taking its arrow out.',
        };
        break;
      }
    }
  },
};
