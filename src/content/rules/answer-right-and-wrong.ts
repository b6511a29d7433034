import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

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
          message: `${questionName(read, context)} has ${quote(context.render.text(answer.markdown))} both as right and as wrong.`,
          fix: 'Keep it with = or with ~. Capitals, accents and spaces make no difference.',
        };
      }
    }
  },
};
