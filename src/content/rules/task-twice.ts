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
        message: `The module has a task on line ${first?.heading?.line ?? 1} already; a module has one.`,
        fix: 'Bring both together under one `## On the job`, with one date and one checklist.',
      };
    }
  },
};
