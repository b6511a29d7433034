import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

export const expectedWrongWithoutFeedback: Rule = {
  name: 'expected-wrong-without-feedback',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      for (const answer of read.item.answers) {
        if (answer.mark !== 'expected-wrong' || (answer.feedback?.markdown ?? '') !== '') continue;
        yield {
          ...placeOf(answer),
          message: `${questionName(read, context)} expects the wrong answer ${quote(context.render.text(answer.markdown))} and says nothing about it.`,
          fix: 'Add a line under it that starts with > and explains the difference.',
        };
      }
    }
  },
};
