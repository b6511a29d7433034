import type { Rule } from '../rule.ts';

export const exampleMissing: Rule = {
  name: 'example-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'example')) return;
    yield {
      line: 1,
      column: 1,
      message: 'The module has no worked example.',
      fix: 'Add `## Example` with a short story that shows the skill in use.',
    };
  },
};
