import { almostKeyword } from '../read-heading.ts';
import { oddityRule, quote } from '../rule-helpers.ts';

export const textAfterAnswers = oddityRule('text-after-answers', ({ text, line, column }) => {
  const almost = almostKeyword(text);
  if (almost) {
    const { word, name } = almost;
    const capital = word.toLowerCase() === name.toLowerCase();
    return {
      message: `"${word}:" is not read as a keyword.`,
      fix: `Write \`${name}:\`${capital ? ' with a capital at the start' : ''}.`,
      edits: [{ line, column: 1, length: column - 1 + word.length, text: name }],
    };
  }
  return {
    message: `The text ${quote(text)} stands after the answers, where no one would see it.`,
    fix: 'Move it above the answers, or start it with > to make it feedback.',
  };
});
