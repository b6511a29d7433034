import { readNumberRange } from '../../domain/items/number-syntax.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

const isRange = (text: string): boolean => {
  const range = readNumberRange(text);
  return range !== undefined && (range.from !== range.to || /\d\s*(?:to|\+-|\u00b1)/.test(text));
};

export const numberAmongWords: Rule = {
  name: 'number-among-words',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      if (read.type?.type !== 'short-answer' || read.block.asText) continue;
      const answer = read.item.answers.find(({ markdown }) => isRange(markdown.trim()));
      if (!answer) continue;
      yield {
        ...placeOf(answer),
        ...faultWords('lintAnswers.number-among-words', {
          question: questionText(read, context),
          answer: shorten(answer.markdown),
        }),
      };
    }
  },
};
