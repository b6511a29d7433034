import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

const LEAST = 3;

export const itemsTooFew: Rule = {
  name: 'items-too-few',
  severity: 'warning',
  *check({ items }) {
    const asked = items.filter(({ section, personal }) => section.kind !== 'review' && !personal).length;
    if (asked >= LEAST) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintScreens.items-too-few', { count: asked, least: LEAST }),
    };
  },
};
