import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const answersMissing: Rule = {
  name: 'answers-missing',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { item, block, personal } = read;
      if (block.blanks || block.steps) continue;
      if (personal || block.lines.some(({ mark }) => mark !== 'plain')) continue;
      yield {
        ...placeOf(item.answers[0] ?? item.heading),
        ...faultWords('lintAnswers.answers-missing', { question: questionText(read, context) }),
      };
    }
  },
};
