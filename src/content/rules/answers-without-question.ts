import { oddityRule, quote } from '../rule-helpers.ts';

export const answersWithoutQuestion = oddityRule('answers-without-question', ({ text }) => ({
  message: `The answer ${quote(text)} has no question above it.`,
  fix: 'Add a line that starts with ### and asks the question.',
}));
