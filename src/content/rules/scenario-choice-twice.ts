import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { choiceText, stepsIn, stepText } from '../scenario-rules.ts';

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
          ...faultWords('lintScenario.scenario-choice-twice', {
            step: stepText(step, context),
            choice: choiceText(choice, context),
          }),
        };
      }
    }
  },
};
