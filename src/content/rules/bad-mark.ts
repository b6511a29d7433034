import type { Oddity } from '../draft.ts';
import { indentOf } from '../read-lines.ts';
import { oddityRule } from '../rule-helpers.ts';

export const badMark = oddityRule('bad-mark', (oddity) => {
  const { text, hint } = oddity;
  if (text.startsWith('####')) return headingWords(oddity);
  if (text.trim() === '') return indentWords(oddity);
  if (/^[\u2010-\u2015\u2212]/.test(text)) {
    return {
      message: `"${text}" starts with a typed dash (${text[0]}), not with a hyphen.`,
      fix: `Write \`${hint}\` and a space. Word processors turn a hyphen into a dash.`,
    };
  }
  return {
    message:
      text === '[~]'
        ? 'The mark "[~]" is only for the choices of a scenario.'
        : `The mark "${text}" is not one that can be read.`,
    fix: `Write \`${hint}\` and a space.`,
  };
});

const headingWords = ({ text, hint }: Oddity) => ({
  message: `"${text}" should be "###" here.`,
  fix: `Write \`${hint}\` to ask a question.`,
});

const indentWords = ({ text, hint }: Oddity) => ({
  message: `The answer is indented by ${indentOf(text)} spaces.`,
  fix: `Answers begin at the margin: write \`${hint}\` with nothing before it, the answers below it too.`,
});
