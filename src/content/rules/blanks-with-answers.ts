import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const blanksWithAnswers: Rule = {
  name: 'blanks-with-answers',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const other = read.item.answers.find(({ mark }) => mark !== 'expected-wrong');
      if (!read.block.blanks || !other) continue;
      yield {
        ...placeOf(other),
        message: `${questionName(read, context)} has blanks in its text and other answers below it.`,
        fix: 'Below blanks, only lines with `- ~ ` may stand. Make two questions of it, or write \\[[ to show the brackets themselves.',
      };
    }
  },
};
