import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

export const warmUpMissing: Rule = {
  name: 'warm-up-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'warm-up')) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintScreens.warm-up-missing'),
    };
  },
};
