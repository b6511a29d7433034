import type { Rule } from '../rule.ts';

export const unreadableCharacters: Rule = {
  name: 'unreadable-characters',
  severity: 'error',
  *check({ draft }) {
    const line = draft.lines.find(({ text }) => text.includes('\uFFFD'));
    if (!line) return;
    yield {
      line: line.number,
      column: line.text.indexOf('\uFFFD') + 1,
      message: 'Some characters of this file cannot be read, from here on.',
      fix: 'Save the file as UTF-8, then type the missing characters again.',
    };
  },
};
