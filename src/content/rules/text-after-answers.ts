import { phrase } from '../../i18n/phrase.ts';
import { faultWords } from '../fault-words.ts';
import { almostKeyword } from '../read-heading.ts';
import { oddityRule, shorten } from '../rule-helpers.ts';

export const textAfterAnswers = oddityRule('text-after-answers', ({ text, line, column }) => {
  const almost = almostKeyword(text);
  if (almost) {
    const { word, name } = almost;
    const capital = word.toLowerCase() === name.toLowerCase();
    return {
      message: phrase('lintKeywords.keyword-late', { word }),
      fix: phrase(`lintKeywords.keyword-late.${capital ? 'capital' : 'fix'}`, { name }),
      edits: [{ line, column: 1, length: column - 1 + word.length, text: name }],
    };
  }
  return faultWords('lintAnswers.text-after-answers', { text: shorten(text) });
});
