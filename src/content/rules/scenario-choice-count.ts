import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { stepsIn, stepText } from '../scenario-rules.ts';

const LEAST = 2;
const MOST = 4;

function fixOf(count: number): Phrase {
  if (count > MOST) return phrase('lintScenario.scenario-choice-count.many');
  return phrase(`lintScenario.scenario-choice-count.${count === 0 ? 'none' : 'few'}`);
}

export const scenarioChoiceCount: Rule = {
  name: 'scenario-choice-count',
  severity: 'error',
  *check(context) {
    for (const step of stepsIn(context)) {
      const count = step.choices.length;
      if (count >= LEAST && count <= MOST) continue;
      yield {
        ...placeOf(step.item.heading),
        message: phrase('lintScenario.scenario-choice-count', { step: stepText(step, context), count }),
        fix: fixOf(count),
      };
    }
  },
};
