import type { Rule } from '../rule.ts';

export const taskMissing: Rule = {
  name: 'task-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'on-the-job')) return;
    yield {
      line: 1,
      column: 1,
      message: 'The module has no task for the workplace.',
      fix: 'Add `## On the job` with `Due: 7 days`, what to do, and a checklist for the supervisor.',
    };
  },
};
