import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

export const answerTwice: Rule = {
  name: 'answer-twice',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const seen = new Set<string>();
      for (const answer of read.item.answers) {
        if (answer.mark === 'pair') continue;
        const text = context.render.text(answer.markdown);
        const key = `${answer.mark} ${answer.mark === 'box' ? text.toLowerCase() : normaliseAnswer(text)}`;
        if (text === '' || !seen.has(key)) {
          seen.add(key);
          continue;
        }
        yield {
          ...placeOf(answer),
          message: `${questionName(read, context)} has the answer ${quote(text)} twice.`,
          fix: 'Change one of them, or take it out.',
        };
      }
    }
  },
};
