import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

export const taskMissing: Rule = {
  name: 'task-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'on-the-job')) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintScreens.task-missing'),
    };
  },
};
