import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepName, stepsIn } from '../scenario-rules.ts';

const LEAST = 2;
const MOST = 4;

function fixOf(count: number): string {
  if (count > MOST) return 'Take out the ones that no one would choose.';
  return count === 0
    ? 'Make its last list the choices: `- [x] ` before the best one, `- [ ] ` before the others.'
    : 'Add a choice that a busy person might make.';
}

export const scenarioChoiceCount: Rule = {
  name: 'scenario-choice-count',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      const count = step.choices.length;
      if (count >= LEAST && count <= MOST) continue;
      const counted = count === 0 ? 'no choices' : count === 1 ? 'only 1 choice' : `${count} choices`;
      yield {
        ...placeOf(step.item.heading),
        message: `${stepName(step, context)} has ${counted}; a step has two to four.`,
        fix: fixOf(count),
      };
    }
  },
};
