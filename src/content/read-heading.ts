import { editDistance } from '../domain/items/edit-distance.ts';
import type { HeadingDraft, KeywordName, Line, Place } from './draft.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const ID = /\{#([^{}]*)\}$/;

/** The `#` heading on this line, its closing `#`s and its `{#id}` taken off. */
export function readHeading(line: Line): HeadingDraft | undefined {
  const mark = line.code ? null : HEADING.exec(line.text);
  if (!mark) return undefined;
  const column = line.text.indexOf('#') + 1;
  const level = mark[1]?.length ?? 1;
  let text = withoutClosingMarks(line.text.slice(column - 1 + level).trim());
  const id = ID.exec(text);
  if (!id) return { line: line.number, column, level, text };
  text = text.slice(0, id.index).trim();
  const idPlace = { line: line.number, column: line.text.lastIndexOf('{#') + 1, value: id[1] ?? '' };
  return { line: line.number, column, level, text, id: idPlace };
}

/** `text ##` is `text`; `C#` stays. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end--;
  if (end === text.length) return text;
  return end === 0 || /\s/.test(text[end - 1] ?? '') ? text.slice(0, end).trim() : text;
}

/** A stable id made from words: `What went wrong?` is `what-went-wrong`. Empty when there is nothing to use. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2019]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

const KEYWORDS: ReadonlySet<KeywordName> = new Set<KeywordName>([
  'Hint',
  'Points',
  'Pick',
  'Shuffle',
  'Confidence',
  'Exact',
  'Type',
  'Like',
  'Due',
  'Plan',
  'Reflect',
]);

/** Short names are one slip from many words, so they must differ in case or a plural only. */
const isAlmost = (word: string, name: string): boolean => {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  return a === b || `${b}s` === a || `${a}s` === b || (b.length > 5 && editDistance(a, b, 1) <= 1);
};

const LABEL = /^([A-Za-z][A-Za-z-]{2,11}):(?:[ \t]|$)/;

/** The label at the start of this line that is almost a keyword, and the keyword. */
export function almostKeyword(text: string): { word: string; name: KeywordName } | undefined {
  const word = LABEL.exec(text)?.[1];
  if (word === undefined || isKeywordName(word)) return undefined;
  const name = [...KEYWORDS].find((keyword) => isAlmost(word, keyword));
  return name && { word, name };
}

const isKeywordName = (name: string): name is KeywordName => (KEYWORDS as ReadonlySet<string>).has(name);

/** The `Keyword: value` at the margin of this line. */
export function readKeyword(line: Line): (Place & { name: KeywordName; value: string }) | undefined {
  if (line.code) return undefined;
  const colon = line.text.indexOf(':');
  if (colon < 1 || colon > 12) return undefined;
  const name = line.text.slice(0, colon);
  if (!isKeywordName(name)) return undefined;
  return { name, value: line.text.slice(colon + 1).trim(), line: line.number, column: 1 };
}
