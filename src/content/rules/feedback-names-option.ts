import type { FeedbackDraft } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

/** `option B`, `answer 2`, `the third option`. */
const NAMED =
  /\b(?:option|answer|choice)s? (?:[A-H]|[1-9])\b|\b(?:first|second|third|fourth|last) (?:option|answer|choice)\b/;

export const feedbackNamesOption: Rule = {
  name: 'feedback-names-option',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      const { answers, feedback } = read.item;
      if (!answers.some(({ mark }) => mark === 'box')) continue;
      for (const each of [...answers.map((answer) => answer.feedback), feedback]) {
        yield* judge(each, questionName(read, context));
      }
    }
  },
};

function* judge(feedback: FeedbackDraft | undefined, question: string): Iterable<Finding> {
  const found = feedback && NAMED.exec(feedback.markdown);
  if (!found) return;
  yield {
    ...placeOf(feedback),
    message: `${question} has feedback that says "${found[0]}", but the answers may be shown in another order.`,
    fix: 'Say what the answer says instead of where it stands.',
  };
}
