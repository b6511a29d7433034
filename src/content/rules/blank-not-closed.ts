import { openBlankColumn } from '../../domain/items/blank-syntax.ts';
import type { Rule } from '../rule.ts';
import { questionName } from '../rule-helpers.ts';

export const blankNotClosed: Rule = {
  name: 'blank-not-closed',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      for (const line of read.item.body) {
        const column = openBlankColumn(line);
        if (column === undefined) continue;
        yield {
          line: line.number,
          column,
          message: `${questionName(read, context)} has a blank that is not closed on its line.`,
          fix: 'Write ]] behind its answers, on the same line, or \\[[ to show the brackets themselves.',
        };
      }
    }
  },
};
