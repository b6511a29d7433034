import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { sectionPlace } from '../rule-helpers.ts';

export const taskTwice: Rule = {
  name: 'task-twice',
  severity: 'error',
  *check({ draft }) {
    const [first, ...others] = draft.sections.filter(({ kind }) => kind === 'on-the-job');
    for (const section of others) {
      yield {
        ...sectionPlace(section),
        ...faultWords('lintScreens.task-twice', { line: first?.heading?.line ?? 1 }),
      };
    }
  },
};
