/** One way to fill a blank: an accepted text, or a choice of a menu. */
interface BlankPart {
  readonly markdown: string;
  /** `*` stands before it. */
  readonly starred: boolean;
}

/** `[[...]]` as it stands in a line; columns count from 1. */
export interface WrittenBlank {
  readonly line: number;
  readonly column: number;
  readonly parts: readonly BlankPart[];
  /** A `*` marks what is right: learners pick. Else they type. */
  readonly picked: boolean;
}

/** A text with blanks: its Markdown with a mark in place of each. */
export interface BlankText {
  readonly markdown: string;
  readonly blanks: readonly WrittenBlank[];
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly code: boolean;
}

const BLANK = /(?<!\\)\[\[(.*?)\]\]/g;
const OPEN = /(?<!\\)\[\[/;

/** Characters that no language uses, so that a mark in the text can only be ours. */
const MARK_OPEN = '\ue000';
const MARK_CLOSE = '\ue001';
const markOf = (index: number): string => `${MARK_OPEN}${index}${MARK_CLOSE}`;

/** Marks in a text; the first group is the blank's position. */
export const MARKS = new RegExp(`${MARK_OPEN}(\\d+)${MARK_CLOSE}`, 'g');

/** Inline code is text: blanked out, positions stay. */
const withoutCode = (text: string): string =>
  text.includes('`') ? text.replace(/(`+)[^`]+\1(?!`)/g, (code) => ' '.repeat(code.length)) : text;

function readParts(content: string): BlankPart[] {
  return content.split(/(?<!\\)\|/).map((part) => {
    const text = part.trim().replaceAll('\\|', '|');
    const starred = /^\*(?!\*)/.test(text);
    return { markdown: starred ? text.slice(1).trim() : text, starred };
  });
}

function blanksOfLine({ number, text, code }: Line): (WrittenBlank & { length: number })[] {
  if (code) return [];
  return [...withoutCode(text).matchAll(BLANK)].map(({ index, 0: { length } }) => {
    const parts = readParts(text.slice(index + 2, index + length - 2));
    return { line: number, column: index + 1, length, parts, picked: parts.some(({ starred }) => starred) };
  });
}

const withoutMarks = (text: string): string => text.replace(/[\ue000\ue001]/g, '\ufffd');

/** The blanks of a text, read before Markdown and outside code; undefined when it has none. */
export function readBlanks(lines: readonly Line[]): BlankText | undefined {
  const blanks: WrittenBlank[] = [];
  const texts = lines.map((line) => {
    let rest = 0;
    let marked = '';
    for (const { length, ...blank } of blanksOfLine(line)) {
      marked += withoutMarks(line.text.slice(rest, blank.column - 1)) + markOf(blanks.length);
      rest = blank.column - 1 + length;
      blanks.push(blank);
    }
    return marked + withoutMarks(line.text.slice(rest));
  });
  return blanks.length === 0 ? undefined : { markdown: texts.join('\n'), blanks };
}

/** A line of Markdown holds a blank. */
export const hasBlank = (text: string): boolean => blanksOfLine({ number: 1, text, code: false }).length > 0;

/** Column of a `[[` that nothing closes on this line. */
export function openBlankColumn({ text, code }: Line): number | undefined {
  if (code) return undefined;
  const rest = withoutCode(text).replace(BLANK, (blank) => ' '.repeat(blank.length));
  const at = rest.search(OPEN);
  return at < 0 ? undefined : at + 1;
}

/** The text as it reads with every blank filled in right. */
export const fillBlanks = (text: string): string =>
  text.replace(BLANK, (_blank, content: string) => {
    const parts = readParts(content);
    return (parts.find(({ starred }) => starred) ?? parts[0])?.markdown ?? '';
  });
