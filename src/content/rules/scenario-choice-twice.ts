import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceName, stepName, stepsIn } from '../scenario-rules.ts';

export const scenarioChoiceTwice: Rule = {
  name: 'scenario-choice-twice',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      const seen = new Set<string>();
      for (const choice of step.choices) {
        const text = context.render.text(choice.markdown).toLowerCase();
        if (text === '' || !seen.has(text)) {
          seen.add(text);
          continue;
        }
        yield {
          ...placeOf(choice),
          message: `${stepName(step, context)} has the choice ${choiceName(choice, context)} twice.`,
          fix: 'Change the words of one of them, or take it out.',
        };
      }
    }
  },
};
