import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { screenText, sectionPlace } from '../rule-helpers.ts';
import { endingSteps, scenariosOf } from '../scenario-rules.ts';

export const scenarioWithoutEnd: Rule = {
  name: 'scenario-without-end',
  severity: 'error',
  *check(context) {
    for (const { section, steps } of scenariosOf(context)) {
      const unfinished = steps.some(({ choices }) => choices.length === 0);
      if (unfinished || endingSteps(steps).size > 0) continue;
      yield {
        ...sectionPlace(section),
        ...faultWords('lintScenario.scenario-without-end', { screen: screenText(section) }),
      };
    }
  },
};
