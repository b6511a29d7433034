import { oddityRule, quote } from '../rule-helpers.ts';

export const mixUpNotLast = oddityRule('mix-up-not-last', ({ text }) => ({
  message: `The mix-up ${quote(text)} is not the last line of a feedback.`,
  fix: 'Write it as `> Mix-up: ...`, as the last line under its answer.',
}));
