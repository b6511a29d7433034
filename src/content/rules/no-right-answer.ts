import { phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

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
        message: phrase('lintAnswers.no-right-answer', { question: questionText(read, context) }),
        fix: phrase(`lintAnswers.no-right-answer.${typed ? 'typed' : 'boxes'}`),
      };
    }
  },
};
