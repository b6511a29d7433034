import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { eachBlank } from '../blank-rules.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { questionText, shorten } from '../rule-helpers.ts';

export const blankAnswerTwice: Rule = {
  name: 'blank-answer-twice',
  severity: 'error',
  check: (context) =>
    eachBlank(context, (_blank, texts, read) => {
      const keys = texts.map(normaliseAnswer);
      const again = texts.find((text, index) => text !== '' && keys.indexOf(keys[index] ?? '') < index);
      return again === undefined
        ? undefined
        : {
            ...faultWords('lintBlanks.blank-answer-twice', {
              question: questionText(read, context),
              answer: shorten(again),
            }),
          };
    }),
};
