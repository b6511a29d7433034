import { oddityRule, quote } from '../rule-helpers.ts';

export const textAfterAnswers = oddityRule('text-after-answers', ({ text }) => ({
  message: `The text ${quote(text)} stands after the answers, where no one would see it.`,
  fix: 'Move it above the answers, or start it with > to make it feedback.',
}));
