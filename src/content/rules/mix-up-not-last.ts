import { faultWords } from '../fault-words.ts';
import { oddityRule, shorten } from '../rule-helpers.ts';

export const mixUpNotLast = oddityRule('mix-up-not-last', ({ text }) =>
  faultWords('lintAnswers.mix-up-not-last', { text: shorten(text) }),
);
