import { oddityRule } from '../rule-helpers.ts';

export const keywordRepeated = oddityRule('keyword-repeated', ({ text }) => ({
  message: `"${text}:" stands here a second time; only the first one counts.`,
  fix: 'Keep one of them.',
}));
