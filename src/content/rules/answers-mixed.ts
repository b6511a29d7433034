import type { AnswerMark } from '../../domain/items/item-type.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

const NAMES: Readonly<Record<AnswerMark, string>> = {
  box: 'boxes',
  accepted: 'typed answers',
  'expected-wrong': 'typed answers',
  pair: 'pairs',
  numbered: 'numbered lines',
  plain: 'lines without a mark',
};

export const answersMixed: Rule = {
  name: 'answers-mixed',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const first = read.item.answers[0];
      const other = read.item.answers.find(({ mark }) => first && NAMES[mark] !== NAMES[first.mark]);
      if (!first || !other) continue;
      yield {
        ...placeOf(other),
        message: `${questionName(read, context)} mixes ${NAMES[first.mark]} and ${NAMES[other.mark]} in one list of answers.`,
        fix: 'Write all answers of one question the same way, or make two questions of it.',
      };
    }
  },
};
