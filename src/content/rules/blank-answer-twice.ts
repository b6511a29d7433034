import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { eachBlank } from '../blank-rules.ts';
import type { Rule } from '../rule.ts';
import { questionName, quote } from '../rule-helpers.ts';

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
            message: `${questionName(read, context)} has ${quote(again)} twice in one blank.`,
            fix: 'Take one out. Capitals, accents and spaces make no difference.',
          };
    }),
};
