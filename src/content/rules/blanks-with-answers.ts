import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const blanksWithAnswers: Rule = {
  name: 'blanks-with-answers',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const other = read.item.answers.find(({ mark }) => mark !== 'expected-wrong');
      if (!read.block.blanks || !other) continue;
      yield {
        ...placeOf(other),
        ...faultWords('lintBlanks.blanks-with-answers', { question: questionText(read, context) }),
      };
    }
  },
};
