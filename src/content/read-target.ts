import type { AnswerDraft, Line } from './draft.ts';

const ARROW = /(?:^|[ \t\n])(?:->|=>|\u2192|\u21d2)(?=[ \t\n]|$)/g;

/** A choice with what stands behind its last arrow taken off: `Say it calmly -> The grip is out`. */
export function readTarget(answer: AnswerDraft, lines: readonly Line[]): AnswerDraft {
  const arrow = [...answer.markdown.matchAll(ARROW)].at(-1);
  if (!arrow) return answer;
  const end = arrow.index + arrow[0].length;
  const text = answer.markdown.slice(end).replace(/\s+/g, ' ').trim();
  const number = answer.line + (answer.markdown.slice(0, end).match(/\n/g)?.length ?? 0);
  const line = lines.find((one) => one.number === number)?.text ?? '';
  const first = answer.markdown.slice(end).trim().split('\n')[0] ?? '';
  const found = first === '' ? line.search(/\S\s*$/) : line.lastIndexOf(first);
  return {
    ...answer,
    markdown: answer.markdown.slice(0, arrow.index).trim(),
    target: { text, line: number, column: Math.max(0, found) + 1 },
  };
}
