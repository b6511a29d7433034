import type { Line, Place } from './draft.ts';

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;

/**
 * The lines of a file with code fences marked. A byte order mark is dropped, NUL becomes the replacement character,
 * and CRLF, LF and CR all end a line.
 */
export function readLines(text: string): { lines: Line[]; openFence?: Place } {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');
  const lines: Line[] = [];
  let fence: (Place & { mark: string }) | undefined;
  for (const [index, content] of clean.split(/\r\n|\n|\r/).entries()) {
    const number = index + 1;
    const mark = FENCE.exec(content);
    const inside = fence !== undefined;
    if (fence && mark && closes(fence.mark, mark[1] ?? '', mark[2] ?? '')) {
      fence = undefined;
    } else if (!fence && mark && opens(mark[1] ?? '', mark[2] ?? '')) {
      fence = { mark: mark[1] ?? '', line: number, column: content.search(/\S/) + 1 };
    }
    lines.push({ number, text: content, code: inside || fence !== undefined });
  }
  return fence ? { lines, openFence: { line: fence.line, column: fence.column } } : { lines };
}

const opens = (mark: string, info: string): boolean => mark.startsWith('~') || !info.includes('`');

const closes = (open: string, mark: string, rest: string): boolean =>
  mark[0] === open[0] && mark.length >= open.length && rest.trim() === '';

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Width of the white space a line starts with, tabs to the next multiple of four. */
export function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\t') width += 4 - (width % 4);
    else if (character === ' ') width++;
    else break;
  }
  return width;
}

/** Lines without the blank ones at both ends. */
export function trimLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, last + 1);
}

export const markdownOf = (lines: readonly Line[]): string =>
  trimLines(lines)
    .map((line) => line.text)
    .join('\n');
