import type { WrittenBlank } from '../../domain/items/blank-syntax.ts';
import { sameAnswer } from '../../domain/items/short-answer.ts';
import type { Finding, LintContext, Rule } from '../rule.ts';
import { placeOf, questionName, quote } from '../rule-helpers.ts';

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
        const words = roles.includes('right') ? BOTH : NOWHERE;
        yield { ...placeOf(answer), ...words(questionName(read, context), quote(text)) };
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

type Words = (question: string, text: string) => Pick<Finding, 'message' | 'fix'>;

const BOTH: Words = (question, text) => ({
  message: `${question} explains ${text} as wrong, and its blanks take it as right.`,
  fix: 'Take it out of the blank or take this line out. If learners should pick, put a * before what is right: `[[*right|wrong]]`.',
});

const NOWHERE: Words = (question, text) => ({
  message: `${question} explains the wrong answer ${text}, which none of its blanks offers.`,
  fix: 'Write it as it stands in the blank, add it there, or take this line out.',
});
