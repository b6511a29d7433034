import { readPair } from '../../domain/items/pair-syntax.ts';
import type { ReadItem } from '../build-item.ts';
import type { Place } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

/** Characters that a closed menu shows on a phone, about. */
const MOST = 40;

export const choiceTooLong: Rule = {
  name: 'choice-too-long',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      const texts = choicesOf(read).map(({ markdown, ...at }) => ({
        text: context.render.text(markdown),
        ...at,
      }));
      const long = texts.find(({ text }) => text.length > MOST);
      if (!long) continue;
      yield {
        ...placeOf(long),
        message: `${questionName(read, context)} has the choice ${quote(long.text)}, of which a phone shows only the beginning.`,
        fix: `Shorten it to ${MOST} letters or fewer.`,
      };
    }
  },
};

/** What stands in a menu. */
const choicesOf = ({ item }: ReadItem): (Place & { markdown: string })[] =>
  item.answers.flatMap(({ mark, markdown, line, column }) =>
    mark === 'pair' ? [{ markdown: readPair(markdown).definition, line, column }] : [],
  );
