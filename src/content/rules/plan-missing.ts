import type { Rule } from '../rule.ts';

export const planMissing: Rule = {
  name: 'plan-missing',
  severity: 'warning',
  *check({ draft, items }) {
    const has = items.some(({ section, block }) => section.kind === 'plan' && block.plan !== undefined);
    // A plan section without its plan is said by `screen-empty` or `question-in-plan`.
    if (has || draft.sections.some(({ kind, items: own }) => kind === 'plan' && own.length === 0)) return;
    yield {
      line: 1,
      column: 1,
      message: 'The module has no if-then plan.',
      fix: 'Add `## Plan` with a line `### Your plan` and a line `Plan: If [cue], then I will [action]`.',
    };
  },
};
