import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

export const exampleMissing: Rule = {
  name: 'example-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'example')) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintScreens.example-missing'),
    };
  },
};
