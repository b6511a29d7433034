import { faultWords } from '../fault-words.ts';
import { oddityRule, shorten } from '../rule-helpers.ts';

export const answersWithoutQuestion = oddityRule('answers-without-question', ({ text }) =>
  faultWords('lintAnswers.answers-without-question', { text: shorten(text) }),
);
