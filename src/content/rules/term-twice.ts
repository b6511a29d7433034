import { readPair } from '../../domain/items/pair-syntax.ts';
import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

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
            ...faultWords('lintBlanks.term-twice', {
              question: questionText(read, context),
              term: shorten(text),
            }),
          };
        }
        seen.add(key);
      }
    }
  },
};
