import type { Edit } from '../../domain/diagnostic.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Keyword, KeywordName, Line } from '../draft.ts';
import { readCount, readDays, readYesNo } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shorten } from '../rule-helpers.ts';

interface Expected {
  accepts(value: string): boolean;
  readonly fix: Phrase;
}

const YES_NO: Expected = {
  accepts: (value) => readYesNo(value) !== undefined,
  fix: phrase('lintKeywords.keyword-value.yes-no'),
};

const VALUES: Readonly<Partial<Record<KeywordName, Expected>>> = {
  Shuffle: YES_NO,
  Confidence: YES_NO,
  Exact: YES_NO,
  Type: { accepts: (value) => value === 'text', fix: phrase('lintKeywords.keyword-value.text') },
  Pick: {
    accepts: (value) => readCount(value) !== undefined,
    fix: phrase('lintKeywords.keyword-value.count'),
  },
  Due: { accepts: (value) => readDays(value) !== undefined, fix: phrase('lintKeywords.keyword-value.days') },
  Hint: { accepts: (value) => value !== '', fix: phrase('lintKeywords.keyword-value.hint') },
  Like: { accepts: (value) => value !== '', fix: phrase('lintKeywords.keyword-value.like') },
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
        const { name, value } = keyword;
        yield {
          ...placeOf(keyword),
          message:
            value === ''
              ? phrase('lintKeywords.keyword-empty', { name })
              : phrase('lintKeywords.keyword-value', { name, value: shorten(value) }),
          fix: expected.fix,
          ...(keyword.name === 'Due' && daysEdit(keyword, draft.lines)),
        };
      }
    }
  },
};
