import type { Rule } from '../rule.ts';

export const scenarioMissing: Rule = {
  name: 'scenario-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'scenario')) return;
    yield {
      line: 1,
      column: 1,
      message: 'The module has no scenario.',
      fix: 'Add `## Scenario` with a short story in which learners decide what to do.',
    };
  },
};
