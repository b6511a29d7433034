import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const everyAnswerRight: Rule = {
  name: 'every-answer-right',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { lines } = read.block;
      if (lines.length === 0 || !lines.every(({ mark, ticked }) => mark === 'box' && ticked)) continue;
      yield {
        ...placeOf(read.item.heading),
        ...faultWords('lintAnswers.every-answer-right', { question: questionText(read, context) }),
      };
    }
  },
};
