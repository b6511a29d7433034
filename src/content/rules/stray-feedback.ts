import { faultWords } from '../fault-words.ts';
import { oddityRule, shorten } from '../rule-helpers.ts';

export const strayFeedback = oddityRule('stray-feedback', ({ text }) =>
  faultWords('lintAnswers.stray-feedback', { text: shorten(text) }),
);
