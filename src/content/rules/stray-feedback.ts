import { oddityRule, quote } from '../rule-helpers.ts';

export const strayFeedback = oddityRule('stray-feedback', ({ text }) => ({
  message: `The feedback ${quote(text)} belongs to no answer.`,
  fix: 'Move it directly under its answer. For feedback on the whole question, put an empty line above it.',
}));
