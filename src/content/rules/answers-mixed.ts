import type { AnswerMark } from '../../domain/items/item-type.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

/** How an answer with this mark is written. */
const WAYS = {
  box: 'box',
  accepted: 'typed',
  'expected-wrong': 'typed',
  pair: 'pair',
  numbered: 'numbered',
  plain: 'plain',
} as const satisfies Readonly<Record<AnswerMark, string>>;

const wayName = ({ mark }: { mark: AnswerMark }): Phrase => phrase(`lintAnswers.answers-mixed.${WAYS[mark]}`);

export const answersMixed: Rule = {
  name: 'answers-mixed',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const first = read.item.answers[0];
      const other = read.item.answers.find(({ mark }) => first && WAYS[mark] !== WAYS[first.mark]);
      if (!first || !other) continue;
      yield {
        ...placeOf(other),
        ...faultWords('lintAnswers.answers-mixed', {
          question: questionText(read, context),
          first: wayName(first),
          other: wayName(other),
        }),
      };
    }
  },
};
