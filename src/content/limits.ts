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
  /** Characters of one paragraph, list entry or table: lines without a blank one between them. */
  block: 8000,
} as const;

export interface LimitFault extends Place {
  readonly kind: 'file-too-large' | 'unbroken-run' | 'nested-too-deep' | 'block-too-long';
  readonly measured: number;
}

export const isTooLarge = (text: string): boolean =>
  text.length > LIMITS.bytes || Buffer.byteLength(text) > LIMITS.bytes;

/** The first place of each kind where these lines pass a limit. */
export function findLimitFaults(lines: readonly Line[]): LimitFault[] {
  const faults = new Map<string, LimitFault>();
  const add = (fault: LimitFault) => faults.has(fault.kind) || faults.set(fault.kind, fault);
  let block = { start: 1, length: 0 };
  for (const { number, text, code } of lines) {
    const blank = text.trim() === '';
    block = blank ? { start: number + 1, length: 0 } : { ...block, length: block.length + text.length + 1 };
    if (block.length > LIMITS.block) {
      add({ kind: 'block-too-long', line: block.start, column: 1, measured: block.length });
    }
    const run = longestRun(text);
    if (run.length > LIMITS.run) {
      add({ kind: 'unbroken-run', line: number, column: run.start + 1, measured: run.length });
    }
    const depth = code ? 0 : depthOf(text);
    if (depth > LIMITS.nesting) add({ kind: 'nested-too-deep', line: number, column: 1, measured: depth });
  }
  return [...faults.values()];
}

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
