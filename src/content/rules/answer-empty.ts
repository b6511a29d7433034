import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const answerEmpty: Rule = {
  name: 'answer-empty',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      for (const answer of read.item.answers) {
        if (answer.mark === 'plain' || answer.markdown.trim() !== '') continue;
        yield {
          ...placeOf(answer),
          ...faultWords('lintAnswers.answer-empty', { question: questionText(read, context) }),
        };
      }
    }
  },
};
