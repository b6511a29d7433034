import { hasBlank } from '../../domain/items/blank-syntax.ts';
import { splitAtBlanks } from '../../domain/items/split-blanks.ts';
import type { ReadItem } from '../build-item.ts';
import { faultWords } from '../fault-words.ts';
import type { Finding, LintContext, Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

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
          ...faultWords('lintBlanks.blank-out-of-place', { question: questionText(read, context) }),
        };
      }
    }
  },
};

function* outsideText({ item }: ReadItem, context: LintContext): Iterable<Finding> {
  if (hasBlank(item.heading.text)) {
    yield {
      ...placeOf(item.heading),
      ...faultWords('lintBlanks.blank-in-heading'),
    };
  }
  const entry = item.answers.find(({ markdown }) => hasBlank(markdown));
  if (!entry) return;
  yield {
    ...placeOf(entry),
    ...faultWords('lintBlanks.blank-in-list', { question: questionText({ item }, context) }),
  };
}
