import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const noRightAnswer: Rule = {
  name: 'no-right-answer',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { item, block, personal } = read;
      if (personal || block.blanks || block.lines.length === 0) continue;
      const boxes = block.lines.every(({ mark }) => mark === 'box');
      const typed = block.lines.every(({ mark }) => mark === 'expected-wrong');
      if (!typed && !(boxes && block.lines.every(({ ticked }) => !ticked))) continue;
      yield {
        ...placeOf(item.heading),
        message: `${questionName(read, context)} has no right answer.`,
        fix: typed ? 'Add a line `- = ` with the right answer.' : 'Put [x] before the right answer.',
      };
    }
  },
};
