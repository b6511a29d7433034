import type { WrittenBlank } from '../domain/items/blank-syntax.ts';
import type { ReadItem } from './build-item.ts';
import type { Finding, LintContext } from './rule.ts';
import { placeOf } from './rule-helpers.ts';

/** Findings about blanks, one by one. */
export function* eachBlank(
  context: LintContext,
  judge: (
    blank: WrittenBlank,
    texts: readonly string[],
    read: ReadItem,
  ) => Omit<Finding, 'line' | 'column'> | undefined,
): Iterable<Finding> {
  for (const read of context.items) {
    for (const blank of read.block.blanks?.blanks ?? []) {
      const texts = blank.parts.map(({ markdown }) => context.render.text(markdown));
      const finding = judge(blank, texts, read);
      if (finding) yield { ...placeOf(blank), ...finding };
    }
  }
}
