import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

export const expectedWrongWithoutFeedback: Rule = {
  name: 'expected-wrong-without-feedback',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      for (const answer of read.item.answers) {
        if (answer.mark !== 'expected-wrong' || (answer.feedback?.markdown ?? '') !== '') continue;
        yield {
          ...placeOf(answer),
          ...faultWords('lintAnswers.expected-wrong-without-feedback', {
            question: questionText(read, context),
            answer: shorten(context.render.text(answer.markdown)),
          }),
        };
      }
    }
  },
};
