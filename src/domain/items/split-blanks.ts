import type { Html } from '../course.ts';
import { MARKS } from './blank-syntax.ts';

/** Where a field cannot stand, or would be lost. */
const CLOSED: ReadonlySet<string> = new Set(['a', 'code', 'pre', 'table']);

const TOKEN = new RegExp(`<(/?)([a-z][a-z0-9]*)[^>]*>|${MARKS.source}`, 'g');

/** What is shown for a blank that stands where none can be. */
const GAP = '____';

/**
 * Cuts a rendered text at the marks of its blanks. `pieces[i]` stands before the blank `placed[i]`, the last piece
 * behind them all. A mark in a table, a link, code or an attribute is no blank.
 */
export function splitAtBlanks(html: Html): { pieces: Html[]; placed: number[] } {
  const pieces: string[] = [''];
  const placed: number[] = [];
  let depth = 0;
  let rest = 0;
  const add = (text: string) => {
    pieces[pieces.length - 1] += text;
  };
  for (const { index, 0: token, 1: slash, 2: tag, 3: blank } of html.matchAll(TOKEN)) {
    add(html.slice(rest, index));
    rest = index + token.length;
    if (tag !== undefined) {
      if (CLOSED.has(tag)) depth += slash === '/' ? -1 : 1;
      add(token.replace(MARKS, ''));
    } else if (depth === 0) {
      placed.push(Number(blank));
      pieces.push('');
    } else {
      add(GAP);
    }
  }
  add(html.slice(rest));
  return { pieces: pieces as Html[], placed };
}

/** Characters of a sentence before and behind a blank that go into its name. */
const REACH = 90;
const SENTENCE_END = /(?<=[.!?]["')\u201d\u2019]?)\s+/;
const ELLIPSIS = '\u2026';

/** For each blank the sentence around it as plain text, an ellipsis in place of the blanks. */
export function sentencesAround(markedText: string): Map<number, string> {
  const places = new Map<number, number>();
  let text = '';
  for (const [index, part] of markedText.split(MARKS).entries()) {
    if (index % 2 === 0) {
      text += part;
    } else {
      places.set(Number(part), text.length);
      text += ELLIPSIS;
    }
  }
  return new Map([...places].map(([blank, at]) => [blank, sentenceAt(text, at)]));
}

function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at).split(SENTENCE_END).at(-1) ?? '';
  const after = text.slice(at, at + REACH).split(SENTENCE_END)[0] ?? '';
  return `${before}${after}`.trim();
}
