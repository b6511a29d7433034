import { faultWords } from '../fault-words.ts';
import { oddityRule } from '../rule-helpers.ts';

export const keywordRepeated = oddityRule('keyword-repeated', ({ text }) =>
  faultWords('lintKeywords.keyword-repeated', { name: text }),
);
