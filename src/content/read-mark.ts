import type { AnswerMark } from '../domain/items/item-type.ts';
import { isPair } from '../domain/items/pair-syntax.ts';
import { indentOf } from './read-lines.ts';

/** A list entry taken apart. Columns count from 1. */
export interface ListEntry {
  readonly ordered: boolean;
  readonly mark: AnswerMark;
  readonly ticked: boolean;
  /** A box with `[~]`. */
  readonly half?: boolean;
  /** Markdown behind the mark, of this line. */
  readonly text: string;
  readonly column: number;
  /** Lines indented this far belong to the entry. */
  readonly contentIndent: number;
  /** Written wrongly: what stands there, and what to write. */
  readonly bad?: { readonly column: number; readonly found: string; readonly write: string };
}

type Mark = Pick<ListEntry, 'mark' | 'ticked' | 'half' | 'text'> & { bad?: { found: string; write: string } };

const BULLET = /^( {0,3})[-*+](?:[ \t]+|$)/;
const NUMBER = /^( {0,3})\d{1,9}[.)](?:[ \t]+|$)/;
const BOX = /^\[([ xX])\](?:[ \t]+|$)/;
const SCENARIO_BOX = /^\[~\](?:[ \t]+|$)/;
const TYPED = /^([=~])(?:[ \t]+|$)/;
const TIGHT_TYPED = /^([=~])(?=[^=~>\s])/;

/** Almost a box: `[]`, `[ x]`, `[x ]`, `[v]`, `[x]text`. A link `[x](...)` is none. */
const NEAR_BOX = /^\[([ \t]{0,3}[xX\u2713\u2714vV*+-]?[ \t]{0,3})\](?![(:[])[ \t]*/;
/**
 * A bullet that Markdown does not know, or one without its space before a mark, or a box without a bullet, or a dash
 * that a word processor made of the hyphen.
 */
const NEAR_BULLET =
  /^( {0,3})(?:[\u2010-\u2015\u2212][ \t]*(?=\[[ \txX\u2713\u2714vV~]{0,3}\](?![(:[])|[=~][ \t])|[\u2022\u2023\u25e6\u25aa\u25cf][ \t]*|[-*+](?=\[[ \txX~]{0,3}\]|[=~][ \t])|(?=\[[ xX]\][ \t]))/;

/** The list entry that starts on this line, its answer mark read; undefined when the line starts none. */
export function readListEntry(text: string): ListEntry | undefined {
  const bullet = BULLET.exec(text);
  if (bullet) return located(readMark(text.slice(bullet[0].length)), bullet);
  const number = NUMBER.exec(text);
  if (number) return numberedEntry(text, number);
  const near = NEAR_BULLET.exec(text);
  if (!near) return undefined;
  const rest = text.slice(near[0].length);
  const mark = readMark(rest);
  const found = text.slice(0, text.length - mark.text.length).trim();
  return located({ ...mark, bad: { found, write: writtenAs(mark) } }, near, near[1]?.length ?? 0);
}

/** The same for a line that is indented too far to be an entry: only a mark that no text has counts. */
export function readIndentedEntry(text: string): ListEntry | undefined {
  const rest = text.trimStart();
  const cut = text.length - rest.length;
  const entry = /^[-*+]/.test(rest) ? readListEntry(rest) : undefined;
  if (!entry || entry.bad || !MARKED.has(entry.mark)) return undefined;
  const bad = { column: 1, found: text.slice(0, cut), write: writtenAs(entry) };
  return { ...entry, column: cut + 1, contentIndent: indentOf(text) + 2, bad };
}

const MARKED: ReadonlySet<AnswerMark> = new Set<AnswerMark>(['box', 'accepted', 'expected-wrong']);

function located(mark: Mark, bullet: RegExpExecArray, badAt = bullet[0].length): ListEntry {
  const indent = bullet[1]?.length ?? 0;
  const { bad, ...rest } = mark;
  return {
    ordered: false,
    ...rest,
    text: rest.text.trimEnd(),
    column: indent + 1,
    contentIndent: Math.max(indent + 2, Math.min(bullet[0].length, indent + 5)),
    ...(bad ? { bad: { ...bad, column: badAt + 1 } } : {}),
  };
}

function readMark(rest: string): Mark {
  const box = BOX.exec(rest);
  if (box) return { mark: 'box', ticked: box[1] !== ' ', text: rest.slice(box[0].length) };
  const scenarioBox = SCENARIO_BOX.exec(rest);
  if (scenarioBox) {
    const bad = { found: '[~]', write: '- [x] or - [ ]' };
    return { mark: 'box', ticked: false, half: true, text: rest.slice(scenarioBox[0].length), bad };
  }
  const near = NEAR_BOX.exec(rest);
  if (near) {
    const mark: Mark = { mark: 'box', ticked: near[1]?.trim() !== '', text: rest.slice(near[0].length) };
    return { ...mark, bad: { found: near[0].trim(), write: writtenAs(mark) } };
  }
  const typed = TYPED.exec(rest) ?? TIGHT_TYPED.exec(rest);
  if (typed) {
    const mark: Mark = {
      mark: typed[1] === '=' ? 'accepted' : 'expected-wrong',
      ticked: false,
      text: rest.slice(typed[0].length),
    };
    const tight = typed[0].length === 1 && mark.text !== '';
    return tight ? { ...mark, bad: { found: typed[0], write: writtenAs(mark) } } : mark;
  }
  return { mark: isPair(rest) ? 'pair' : 'plain', ticked: false, text: rest };
}

const WRITTEN: Readonly<Record<AnswerMark, string>> = {
  box: '- [ ]',
  accepted: '- =',
  'expected-wrong': '- ~',
  pair: '-',
  numbered: '1.',
  plain: '-',
};

const writtenAs = (mark: Pick<Mark, 'mark' | 'ticked'>): string =>
  mark.ticked ? '- [x]' : WRITTEN[mark.mark];

function numberedEntry(text: string, number: RegExpExecArray): ListEntry {
  const rest = text.slice(number[0].length);
  const entry: ListEntry = {
    ordered: true,
    mark: 'numbered',
    ticked: false,
    text: rest.trimEnd(),
    column: (number[1]?.length ?? 0) + 1,
    contentIndent: number[0].length,
  };
  const inner = readMark(rest);
  if (inner.mark !== 'box') return entry;
  const found = number[0].trim() + rest.slice(0, rest.length - inner.text.length).trim();
  return {
    ...entry,
    mark: 'box',
    ticked: inner.ticked,
    text: inner.text,
    bad: { column: entry.column, found, write: writtenAs(inner) },
  };
}
