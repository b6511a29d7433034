import { phrase } from '../../i18n/phrase.ts';
import { eachBlank } from '../blank-rules.ts';
import type { Rule } from '../rule.ts';
import { questionText } from '../rule-helpers.ts';

export const blankEmpty: Rule = {
  name: 'blank-empty',
  severity: 'error',
  check: (context) =>
    eachBlank(context, ({ parts }, texts, read) => {
      if (texts.every((text) => text !== '')) return undefined;
      const what = parts.length === 1 ? 'none' : 'part';
      return {
        message: phrase(`lintBlanks.blank-empty.${what}`, { question: questionText(read, context) }),
        fix: phrase('lintBlanks.blank-empty.fix'),
      };
    }),
};
