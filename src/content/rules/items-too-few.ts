import type { Rule } from '../rule.ts';

const LEAST = 3;

export const itemsTooFew: Rule = {
  name: 'items-too-few',
  severity: 'warning',
  *check({ items }) {
    const asked = items.filter(({ section, personal }) => section.kind !== 'review' && !personal).length;
    if (asked >= LEAST) return;
    const counted =
      asked === 0 ? 'no questions' : asked === 1 ? 'only 1 question' : `only ${asked} questions`;
    yield {
      line: 1,
      column: 1,
      message: `The module has ${counted}; at least ${LEAST} are needed to learn from it.`,
      fix: 'Add questions to `## Check` or `## Quiz`.',
    };
  },
};
