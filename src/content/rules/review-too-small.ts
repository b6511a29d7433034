import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { sectionPlace } from '../rule-helpers.ts';

const LEAST = 2;

export const reviewTooSmall: Rule = {
  name: 'review-too-small',
  severity: 'warning',
  *check({ draft, items }) {
    const asked = items.filter(({ section }) => section.kind === 'review').length;
    if (asked >= LEAST) return;
    const section = draft.sections.find(({ kind }) => kind === 'review');
    if (section && asked === 0) return; // `screen-empty` says it.
    yield {
      ...(section ? sectionPlace(section) : { line: 1, column: 1 }),
      ...faultWords('lintScreens.review-too-small', { count: asked }),
    };
  },
};
