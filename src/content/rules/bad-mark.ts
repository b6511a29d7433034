import type { Edit } from '../../domain/diagnostic.ts';
import type { Oddity } from '../draft.ts';
import { indentOf } from '../read-lines.ts';
import { readListEntry } from '../read-mark.ts';
import { oddityRule } from '../rule-helpers.ts';

export const badMark = oddityRule('bad-mark', (oddity, line) => {
  const { text, hint } = oddity;
  if (text.startsWith('####')) return headingWords(oddity);
  if (text.trim() === '') return indentWords(oddity);
  if (/^[\u2010-\u2015\u2212]/.test(text)) {
    return {
      message: `"${text}" starts with a typed dash (${text[0]}), not with a hyphen.`,
      fix: `Write \`${hint}\` and a space. Word processors turn a hyphen into a dash.`,
      ...markEdit(oddity, line),
    };
  }
  return {
    message:
      text === '[~]'
        ? 'The mark "[~]" is only for the choices of a scenario.'
        : `The mark "${text}" is not one that can be read.`,
    fix: `Write \`${hint}\` and a space.`,
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

const headingWords = ({ line, column, text, hint }: Oddity) => ({
  message: `"${text}" should be "###" here.`,
  fix: `Write \`${hint}\` to ask a question.`,
  edits: [{ line, column, length: text.length, text: '###' }],
});

const indentWords = ({ text, hint }: Oddity) => ({
  message: `The answer is indented by ${indentOf(text)} spaces.`,
  fix: `Answers begin at the margin: write \`${hint}\` with nothing before it, the answers below it too.`,
});
