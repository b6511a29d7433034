import { hasBlank } from '../../domain/items/blank-syntax.ts';
import { splitAtBlanks } from '../../domain/items/split-blanks.ts';
import type { ReadItem } from '../build-item.ts';
import type { Finding, LintContext, Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const blankOutOfPlace: Rule = {
  name: 'blank-out-of-place',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      yield* outsideText(read, context);
      const { markdown, blanks } = read.block.blanks ?? { markdown: '', blanks: [] };
      const placed = new Set(splitAtBlanks(context.render.block(markdown)).placed);
      for (const [position, blank] of blanks.entries()) {
        if (placed.has(position)) continue;
        yield {
          ...placeOf(blank),
          message: `${questionName(read, context)} has a blank in a table, a link or a picture, where nobody could fill it in.`,
          fix: 'Move the blank into a sentence of its own.',
        };
      }
    }
  },
};

function* outsideText({ item }: ReadItem, context: LintContext): Iterable<Finding> {
  if (hasBlank(item.heading.text)) {
    yield {
      ...placeOf(item.heading),
      message: 'A question has a blank in its heading, where nobody could fill it in.',
      fix: 'Say there what to do, for example "Fill in the blanks", and write the sentence on the lines below it.',
    };
  }
  const entry = item.answers.find(({ markdown }) => hasBlank(markdown));
  if (!entry) return;
  yield {
    ...placeOf(entry),
    message: `${questionName({ item }, context)} has a blank in its last list, which is read as its answers.`,
    fix: 'Write the sentences with blanks as paragraphs, with an empty line between them.',
  };
}
