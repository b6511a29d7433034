import { faultWords } from '../fault-words.ts';
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
      ...faultWords('lintScreens.plan-missing'),
    };
  },
};
