import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

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
          ...faultWords('lintAnswers.answer-twice', {
            question: questionText(read, context),
            answer: shorten(text),
          }),
        };
      }
    }
  },
};
