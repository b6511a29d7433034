import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

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
        ...faultWords('lintBlanks.order-too-short', { question: questionText(read, context), count }),
      };
    }
  },
};
