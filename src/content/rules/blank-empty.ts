import { eachBlank } from '../blank-rules.ts';
import type { Rule } from '../rule.ts';
import { questionName } from '../rule-helpers.ts';

export const blankEmpty: Rule = {
  name: 'blank-empty',
  severity: 'error',
  check: (context) =>
    eachBlank(context, ({ parts }, texts, read) => {
      if (texts.every((text) => text !== '')) return undefined;
      const what = parts.length === 1 ? 'no answer' : 'an answer without words';
      return {
        message: `${questionName(read, context)} has a blank with ${what}.`,
        fix: 'Write `[[answer]]`, `[[answer|another]]` or, to pick from, `[[*right|wrong]]`.',
      };
    }),
};
