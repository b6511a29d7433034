import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const answersMissing: Rule = {
  name: 'answers-missing',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { item, block, personal } = read;
      if (block.blanks || block.steps) continue;
      if (personal || block.lines.some(({ mark }) => mark !== 'plain')) continue;
      yield {
        ...placeOf(item.answers[0] ?? item.heading),
        message: `${questionName(read, context)} has no answers.`,
        fix: 'Make its last list the answers: `- [x] ` before the right one, `- [ ] ` before the others.',
      };
    }
  },
};
