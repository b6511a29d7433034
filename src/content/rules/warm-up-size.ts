import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { sectionPlace } from '../rule-helpers.ts';

export const warmUpSize: Rule = {
  name: 'warm-up-size',
  severity: 'warning',
  *check({ draft }) {
    const warmUps = draft.sections.filter(({ kind }) => kind === 'warm-up');
    const first = warmUps[0];
    const count = warmUps.reduce((sum, { items }) => sum + items.length, 0);
    if (!first || count <= 1) return;
    yield {
      ...sectionPlace(first),
      ...faultWords('lintScreens.warm-up-size', { count }),
    };
  },
};
