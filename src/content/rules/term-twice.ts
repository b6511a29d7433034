import { readPair } from '../../domain/items/pair-syntax.ts';
import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

export const termTwice: Rule = {
  name: 'term-twice',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const seen = new Set<string>();
      for (const answer of read.item.answers.filter(({ mark }) => mark === 'pair')) {
        const text = context.render.text(readPair(answer.markdown).term);
        const key = normaliseAnswer(text);
        if (text !== '' && seen.has(key)) {
          yield {
            ...placeOf(answer),
            message: `${questionName(read, context)} asks for ${quote(text)} twice.`,
            fix: 'Change one of the two terms, or take its line out.',
          };
        }
        seen.add(key);
      }
    }
  },
};
