import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const itemTypeNotReady: Rule = {
  name: 'item-type-not-ready',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      if (!read.planned) continue;
      yield {
        ...placeOf(read.item.heading),
        message: `${questionName(read, context)} is of the kind "${read.planned.name}", which is not supported yet.`,
        fix: 'Ask it as a choice for now: `- [x] ` before the right answer, `- [ ] ` before the others.',
      };
    }
  },
};
