import type { Edit } from '../../domain/diagnostic.ts';
import type { Keyword, KeywordName, Line } from '../draft.ts';
import { readCount, readDays, readYesNo } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';
import { placeOf, quote } from '../rule-helpers.ts';

const YES_NO = { accepts: (value: string) => readYesNo(value) !== undefined, expected: 'yes or no' };

const VALUES: Readonly<Partial<Record<KeywordName, { accepts(value: string): boolean; expected: string }>>> =
  {
    Shuffle: YES_NO,
    Confidence: YES_NO,
    Exact: YES_NO,
    Type: { accepts: (value) => value === 'text', expected: 'text' },
    Pick: { accepts: (value) => readCount(value) !== undefined, expected: 'a whole number, for example 5' },
    Due: {
      accepts: (value) => readDays(value) !== undefined,
      expected: 'a number of days, for example 7 days',
    },
    Hint: { accepts: (value) => value !== '', expected: 'the words of the hint on the same line' },
    Like: { accepts: (value) => value !== '', expected: 'the id of a question of this module' },
  };

/** `Due: 7` can only mean days. */
function daysEdit({ line, value }: Keyword, lines: readonly Line[]): { edits?: readonly Edit[] } {
  const days = `${value} ${value === '1' ? 'day' : 'days'}`;
  if (readDays(days) === undefined) return {};
  const column = (lines[line - 1]?.text.lastIndexOf(value) ?? 0) + 1;
  return { edits: [{ line, column, length: value.length, text: days }] };
}

export const keywordValue: Rule = {
  name: 'keyword-value',
  severity: 'error',
  *check({ draft }) {
    for (const section of draft.sections) {
      for (const keyword of [...section.keywords, ...section.items.flatMap(({ keywords }) => keywords)]) {
        const expected = VALUES[keyword.name];
        if (!expected || expected.accepts(keyword.value)) continue;
        const found = keyword.value === '' ? 'is empty' : `cannot be ${quote(keyword.value)}`;
        yield {
          ...placeOf(keyword),
          message: `"${keyword.name}:" ${found}.`,
          fix: `Write ${expected.expected}.`,
          ...(keyword.name === 'Due' && daysEdit(keyword, draft.lines)),
        };
      }
    }
  },
};
