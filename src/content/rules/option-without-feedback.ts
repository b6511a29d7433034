import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

const EXPLAINED: ReadonlySet<string> = new Set(['box', 'pair']);

export const optionWithoutFeedback: Rule = {
  name: 'option-without-feedback',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      for (const answer of read.item.answers) {
        if (!EXPLAINED.has(answer.mark) || (answer.feedback?.markdown ?? '') !== '') continue;
        yield {
          ...placeOf(answer),
          ...faultWords('lintAnswers.option-without-feedback', {
            question: questionText(read, context),
            answer: shorten(context.render.text(answer.markdown)),
          }),
        };
      }
    }
  },
};
