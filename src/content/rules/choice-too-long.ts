import { readPair } from '../../domain/items/pair-syntax.ts';
import type { ReadItem } from '../build-item.ts';
import type { Place } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

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
        ...faultWords('lintBlanks.choice-too-long', {
          question: questionText(read, context),
          choice: shorten(long.text),
          most: MOST,
        }),
      };
    }
  },
};

/** What stands in a menu. */
function choicesOf({ item, block }: ReadItem): (Place & { markdown: string })[] {
  const pairs = item.answers.filter(({ mark }) => mark === 'pair');
  const picked = (block.blanks?.blanks ?? []).filter((blank) => blank.picked);
  return [
    ...pairs.map((pair) => ({ ...placeOf(pair), markdown: readPair(pair.markdown).definition })),
    ...picked.flatMap((blank) => blank.parts.map(({ markdown }) => ({ ...placeOf(blank), markdown }))),
  ];
}
