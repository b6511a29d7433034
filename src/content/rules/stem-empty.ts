import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';

export const stemEmpty: Rule = {
  name: 'stem-empty',
  severity: 'error',
  *check({ draft }) {
    for (const { heading, items } of draft.sections) {
      for (const empty of [heading, ...items.map((item) => item.heading)]) {
        if (empty?.text !== '') continue;
        yield {
          ...placeOf(empty),
          ...faultWords(`lintText.stem-empty.${empty === heading ? 'screen' : 'question'}`, {
            marks: '#'.repeat(empty.level),
          }),
        };
      }
    }
  },
};
