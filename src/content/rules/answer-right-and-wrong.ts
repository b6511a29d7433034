import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

export const answerRightAndWrong: Rule = {
  name: 'answer-right-and-wrong',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const key = (markdown: string) => normaliseAnswer(context.render.text(markdown));
      const { answers } = read.item;
      const accepted = new Set(
        answers.filter(({ mark }) => mark === 'accepted').map(({ markdown }) => key(markdown)),
      );
      for (const answer of answers) {
        if (answer.mark !== 'expected-wrong' || !accepted.has(key(answer.markdown))) continue;
        yield {
          ...placeOf(answer),
          ...faultWords('lintAnswers.answer-right-and-wrong', {
            question: questionText(read, context),
            answer: shorten(context.render.text(answer.markdown)),
          }),
        };
      }
    }
  },
};
