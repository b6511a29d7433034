import { normaliseAnswer } from '../../domain/items/short-answer.ts';
import { eachBlank } from '../blank-rules.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { questionText, shorten } from '../rule-helpers.ts';

/** So many answers that have no word in common are more often choices than spellings. */
const SUSPICIOUS = 3;

export const blankWithoutStar: Rule = {
  name: 'blank-without-star',
  severity: 'warning',
  check: (context) =>
    eachBlank(context, ({ picked }, texts, read) => {
      const words = texts.flatMap((text) => [...new Set(normaliseAnswer(text).split(' '))]);
      if (picked || texts.length < SUSPICIOUS || new Set(words).size < words.length) return undefined;
      return {
        ...faultWords('lintBlanks.blank-without-star', {
          question: questionText(read, context),
          answers: texts.map((text) => `"${shorten(text)}"`).join(', '),
        }),
      };
    }),
};
