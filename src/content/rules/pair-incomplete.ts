import { readPair } from '../../domain/items/pair-syntax.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

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
          message: `${questionName(read, context)} has a pair without words ${isEmpty(term) ? 'before' : 'behind'} its arrow.`,
          fix: 'Write `- term => definition`, with words on both sides.',
        };
      }
    }
  },
};
