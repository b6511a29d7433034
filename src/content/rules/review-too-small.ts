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
      message: `The module has ${asked === 0 ? 'no questions' : 'only 1 question'} for the days after; two are needed to keep it fresh.`,
      fix: 'Add questions to `## Review`: the same idea in a new story, with `Like: ` and the id of the question it repeats.',
    };
  },
};
