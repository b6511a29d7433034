import { faultWords } from '../fault-words.ts';
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
      ...faultWords('lintFile.unreadable-characters'),
    };
  },
};
