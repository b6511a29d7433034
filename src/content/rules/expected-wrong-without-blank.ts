import type { WrittenBlank } from '../../domain/items/blank-syntax.ts';
import { sameAnswer } from '../../domain/items/short-answer.ts';
import { faultWords } from '../fault-words.ts';
import type { LintContext, Rule } from '../rule.ts';
import { placeOf, questionText, shorten } from '../rule-helpers.ts';

export const expectedWrongWithoutBlank: Rule = {
  name: 'expected-wrong-without-blank',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const blanks = read.block.blanks?.blanks ?? [];
      for (const answer of blanks.length > 0 ? read.item.answers : []) {
        const text = context.render.text(answer.markdown);
        if (answer.mark !== 'expected-wrong' || text === '') continue;
        const roles = blanks.map((blank) => roleIn(blank, text, context));
        if (roles.includes('wrong')) continue;
        const what = roles.includes('right') ? 'wrong-taken-as-right' : 'wrong-not-offered';
        yield {
          ...placeOf(answer),
          ...faultWords(`lintBlanks.${what}`, {
            question: questionText(read, context),
            answer: shorten(text),
          }),
        };
      }
    }
  },
};

/** What this text is in a blank; a blank to type in may get any text. */
function roleIn(
  { picked, parts }: WrittenBlank,
  text: string,
  { render }: LintContext,
): 'right' | 'wrong' | 'none' {
  const part = parts.find(({ markdown }) => sameAnswer(render.text(markdown), text));
  if (!part) return picked ? 'none' : 'wrong';
  return !picked || part.starred ? 'right' : 'wrong';
}
