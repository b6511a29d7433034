import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const answerEmpty: Rule = {
  name: 'answer-empty',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      for (const answer of read.item.answers) {
        if (answer.mark === 'plain' || answer.markdown.trim() !== '') continue;
        yield {
          ...placeOf(answer),
          message: `${questionName(read, context)} has an answer without words.`,
          fix: 'Write the answer after its mark, or take the line out.',
        };
      }
    }
  },
};
