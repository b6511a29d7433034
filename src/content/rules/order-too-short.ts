import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

const LEAST = 3;

export const orderTooShort: Rule = {
  name: 'order-too-short',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const count = read.block.lines.length;
      if (read.type?.type !== 'order' || count >= LEAST) continue;
      yield {
        ...placeOf(read.item.heading),
        message: `${questionName(read, context)} has ${count === 1 ? 'one entry' : 'two entries'} to put in order; at least three are needed.`,
        fix: 'Add entries to the numbered list, or ask it as a choice. A list of steps that is no question belongs above the answers.',
      };
    }
  },
};
