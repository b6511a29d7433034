import type { Line, Place } from './draft.ts';
import { indentOf } from './read-lines.ts';

/** What one file may hold. Beyond these, Markdown is slow or overflows, so such a file is never rendered. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 256 * 1024,
  /** Characters without white space. */
  run: 1000,
  /** Quotes and lists inside one another. */
  nesting: 12,
  /** Characters of one paragraph, list entry or table row. */
  block: 4000,
  /** Signs such as `*` and `[` in one of them: Markdown tries each with each. */
  signs: 300,
  /** Lines without an empty one between them. */
  lines: 400,
} as const;

export interface LimitFault extends Place {
  readonly kind:
    | 'file-too-large'
    | 'unbroken-run'
    | 'nested-too-deep'
    | 'block-too-long'
    | 'signs-too-dense'
    | 'lines-without-break';
  readonly measured: number;
}

export const isTooLarge = (text: string): boolean =>
  text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes;

/** The first place of each kind where these lines pass a limit. */
export function findLimitFaults(lines: readonly Line[]): LimitFault[] {
  const faults = new Map<string, LimitFault>();
  const add = (kind: LimitFault['kind'], measured: number, limit: number, line: number, column = 1) => {
    if (measured > limit && !faults.has(kind)) faults.set(kind, { kind, line, column, measured });
  };
  let block = { start: 1, length: 0, marks: 0 };
  let together = { start: 1, lines: 0 };
  for (const { number, text, code } of lines) {
    const blank = text.trim() === '';
    const open = blank || STARTS.test(text) ? { start: number, length: 0, marks: 0 } : block;
    const marks = code ? 0 : (text.match(/[*_~[<`]/g)?.length ?? 0);
    block = { start: open.start, length: open.length + text.length + 1, marks: open.marks + marks };
    together = blank ? { start: number + 1, lines: 0 } : { ...together, lines: together.lines + 1 };
    const run = longestRun(text);
    add('block-too-long', block.length, LIMITS.block, block.start);
    add('signs-too-dense', block.marks, LIMITS.signs, block.start);
    add('lines-without-break', code ? 0 : together.lines, LIMITS.lines, together.start);
    add('unbroken-run', run.length, LIMITS.run, number, run.start + 1);
    add('nested-too-deep', code ? 0 : depthOf(text), LIMITS.nesting, number);
  }
  return [...faults.values()];
}

/** Lines that Markdown reads apart from the ones above. */
const STARTS = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/;

function longestRun(text: string): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  if (text.length <= LIMITS.run) return longest;
  for (const match of text.matchAll(/\S+/g)) {
    if (match[0].length > longest.length) longest = { start: match.index, length: match[0].length };
  }
  return longest;
}

const CONTAINER = /^[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/;

/** Quotes and lists opened on this line, and list levels its indentation stands for. */
function depthOf(text: string): number {
  let depth = Math.floor(indentOf(text) / 2);
  let rest = text;
  for (;;) {
    const container = CONTAINER.exec(rest);
    if (!container) return depth;
    depth++;
    rest = rest.slice(container[0].length);
    if (depth > LIMITS.nesting) return depth;
  }
}
