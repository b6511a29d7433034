import { oddityRule, quote } from '../rule-helpers.ts';

export const feedbackBetweenAnswers = oddityRule('feedback-between-answers', ({ text }) => ({
  message: `The feedback ${quote(text)} stands between two answers, with an empty line above it.`,
  fix: 'Take the empty line out if it belongs to the answer above; move it below the last answer if it is for all.',
}));
