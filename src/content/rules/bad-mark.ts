import type { Edit } from '../../domain/diagnostic.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Oddity } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import { indentOf } from '../read-lines.ts';
import { readListEntry } from '../read-mark.ts';
import { oddityRule } from '../rule-helpers.ts';

export const badMark = oddityRule('bad-mark', (oddity, line) => {
  const { text, hint = '' } = oddity;
  if (text.startsWith('####')) return headingWords(oddity);
  if (text.trim() === '') return indentWords(oddity);
  if (/^[\u2010-\u2015\u2212]/.test(text)) {
    const words = faultWords('lintAnswers.bad-mark.dash', { mark: text, dash: text.charAt(0), hint });
    return { ...words, ...markEdit(oddity, line) };
  }
  return {
    message:
      text === '[~]' ? phrase('lintAnswers.bad-mark.half') : phrase('lintAnswers.bad-mark', { mark: text }),
    fix: phrase('lintAnswers.bad-mark.fix', { hint }),
    ...markEdit(oddity, line),
  };
});

/** Marks that can mean right or wrong, or belong to a scenario. */
const UNSURE = /\[[ \t]*[-~][ \t]*\]/;

/** The mark as it is read anyway, written as it should be. */
function markEdit({ line: number, text, hint = '' }: Oddity, line: string): { edits?: readonly Edit[] } {
  const entry = readListEntry(line);
  if (!entry?.bad || UNSURE.test(text)) return {};
  const start = line.search(/\S/);
  const end = line.trimEnd().length - entry.text.length;
  const mark = entry.text === '' ? hint : `${hint} `;
  return { edits: [{ line: number, column: start + 1, length: end - start, text: mark }] };
}

const headingWords = ({ line, column, text, hint = '' }: Oddity) => ({
  ...faultWords('lintAnswers.bad-mark.heading', { mark: text, hint }),
  edits: [{ line, column, length: text.length, text: '###' }],
});

const indentWords = ({ text, hint = '' }: Oddity) =>
  faultWords('lintAnswers.bad-mark.indent', { count: indentOf(text), hint });
