import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';

export const stemEmpty: Rule = {
  name: 'stem-empty',
  severity: 'error',
  *check({ draft }) {
    for (const { heading, items } of draft.sections) {
      for (const empty of [heading, ...items.map((item) => item.heading)]) {
        if (empty?.text !== '') continue;
        const screen = empty === heading;
        yield {
          ...placeOf(empty),
          message: screen ? 'A screen has no name.' : 'A question has no words.',
          fix: `Write ${screen ? 'its name' : 'the question'} after the ${'#'.repeat(empty.level)}.`,
        };
      }
    }
  },
};
