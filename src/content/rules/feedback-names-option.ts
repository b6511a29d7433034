import type { FeedbackDraft } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

/** `option B`, `Answer 2`, `the third option`. */
const NAMED =
  /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? (?:[A-H]|[1-9])\b|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) (?:option|answer|choice)\b/;

export const feedbackNamesOption: Rule = {
  name: 'feedback-names-option',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      const { answers, feedback } = read.item;
      if (!answers.some(({ mark }) => mark === 'box')) continue;
      for (const each of [...answers.map((answer) => answer.feedback), feedback]) {
        yield* judge(each, questionText(read, context));
      }
    }
  },
};

function* judge(feedback: FeedbackDraft | undefined, question: string): Iterable<Finding> {
  const found = feedback && NAMED.exec(feedback.markdown);
  if (!found) return;
  yield {
    ...placeOf(feedback),
    ...faultWords('lintAnswers.feedback-names-option', { question, words: found[0] }),
  };
}
