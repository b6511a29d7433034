import { readPair } from '../../domain/items/pair-syntax.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const pairIncomplete: Rule = {
  name: 'pair-incomplete',
  severity: 'error',
  *check(context) {
    const isEmpty = (markdown: string) => context.render.text(markdown) === '';
    for (const read of context.items) {
      for (const answer of read.item.answers.filter(({ mark }) => mark === 'pair')) {
        const { term, definition } = readPair(answer.markdown);
        if (!isEmpty(term) && !isEmpty(definition)) continue;
        yield {
          ...placeOf(answer),
          message: phrase(`lintBlanks.pair-incomplete.${isEmpty(term) ? 'term' : 'definition'}`, {
            question: questionText(read, context),
          }),
          fix: phrase('lintBlanks.pair-incomplete.fix'),
        };
      }
    }
  },
};
