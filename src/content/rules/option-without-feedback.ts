import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

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
          message: `${questionName(read, context)} gives no feedback on ${quote(context.render.text(answer.markdown))}.`,
          fix: 'Add a line under it that starts with > and says why.',
        };
      }
    }
  },
};
