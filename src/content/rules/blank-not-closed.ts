import { openBlankColumn } from '../../domain/items/blank-syntax.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { questionText } from '../rule-helpers.ts';

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
          ...faultWords('lintBlanks.blank-not-closed', { question: questionText(read, context) }),
        };
      }
    }
  },
};
