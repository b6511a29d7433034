import { faultWords } from '../fault-words.ts';
import { oddityRule, shorten } from '../rule-helpers.ts';

export const feedbackBetweenAnswers = oddityRule('feedback-between-answers', ({ text }) =>
  faultWords('lintAnswers.feedback-between-answers', { text: shorten(text) }),
);
