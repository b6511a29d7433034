import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

export const scenarioMissing: Rule = {
  name: 'scenario-missing',
  severity: 'warning',
  *check({ draft }) {
    if (draft.sections.some(({ kind }) => kind === 'scenario')) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintScreens.scenario-missing'),
    };
  },
};
