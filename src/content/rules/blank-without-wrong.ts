import { eachBlank } from '../blank-rules.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { questionText } from '../rule-helpers.ts';

export const blankWithoutWrong: Rule = {
  name: 'blank-without-wrong',
  severity: 'error',
  check: (context) =>
    eachBlank(context, ({ picked, parts }, _texts, read) =>
      picked && parts.every(({ starred }) => starred)
        ? {
            ...faultWords('lintBlanks.blank-without-wrong', { question: questionText(read, context) }),
          }
        : undefined,
    ),
};
