import type { FontName } from './fonts.ts';

export interface TextStyle {
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly color: string;
}

export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Holds letters that are written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Glyphs of a whole run are laid out together: its script joins its letters and puts them in their order. */
const AS_ONE_RUN = { features: [] as PDFKit.Mixins.OpenTypeFeatures[] };

interface Run {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Neighboring words of one direction, in reading order. Digits go with the words around them. */
function runsOf(words: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const neutral = !/\p{L}/u.test(word);
    const rightToLeft = isRightToLeft(word);
    if (last && (neutral || last.rightToLeft === rightToLeft))
      runs[runs.length - 1] = { ...last, text: `${last.text} ${word}` };
    else runs.push({ text: word, rightToLeft });
  }
  return runs;
}

/** Words that fit a line together. One that is wider than the line stands alone. */
function linesOf(doc: PDFKit.PDFDocument, text: string, width: number): string[][] {
  const lines: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && doc.widthOfString([...line, word].join(' ')) > width) lines.push([word]);
    else line.push(word);
  }
  return lines;
}

/** A line with words of both directions: its runs go from the side on which its first word begins. */
function drawBothWays(doc: PDFKit.PDFDocument, words: readonly string[], box: TextBox): void {
  const runs = runsOf(words);
  const fromRight = runs[0]?.rightToLeft === true;
  const space = doc.widthOfString(' ');
  const widths = runs.map(({ text }) => doc.widthOfString(text, AS_ONE_RUN));
  const total = widths.reduce((sum, width) => sum + width, space * (runs.length - 1));
  const align = box.align ?? (fromRight ? 'right' : 'left');
  const left = box.x + (align === 'center' ? 0.5 : align === 'right' ? 1 : 0) * (box.width - total);
  let offset = 0;
  for (const [index, { text }] of runs.entries()) {
    const width = widths[index] ?? 0;
    const x = fromRight ? left + total - offset - width : left + offset;
    doc.text(index < runs.length - 1 ? `${text} ` : text, x, box.y, { ...AS_ONE_RUN, lineBreak: false });
    offset += width + space;
  }
}

const prepare = (doc: PDFKit.PDFDocument, style: TextStyle): PDFKit.PDFDocument =>
  doc.font(style.font).fontSize(style.size).fillColor(style.color);

/** Draws the text in its box and answers the height it took, in points. */
export function drawText(doc: PDFKit.PDFDocument, text: string, style: TextStyle, box: TextBox): number {
  prepare(doc, style);
  const plain = text.normalize('NFC');
  if (!isRightToLeft(plain)) {
    const { x, y, ...options } = box;
    doc.text(plain, x, y, options);
    return doc.y - y;
  }
  const height = doc.currentLineHeight(true);
  const lines = linesOf(doc, plain, box.width);
  for (const [index, words] of lines.entries())
    drawBothWays(doc, words, { ...box, y: box.y + index * height });
  return lines.length * height;
}

/** Points that the text will take. */
export function textHeight(doc: PDFKit.PDFDocument, text: string, style: TextStyle, width: number): number {
  prepare(doc, style);
  const plain = text.normalize('NFC');
  return isRightToLeft(plain)
    ? linesOf(doc, plain, width).length * doc.currentLineHeight(true)
    : doc.heightOfString(plain, { width });
}

/** The style in the largest size, from its own down to `least`, in which the text fits one line. */
export function fitted(
  doc: PDFKit.PDFDocument,
  text: string,
  style: TextStyle,
  width: number,
  least: number,
): TextStyle {
  let size = style.size;
  while (size > least && prepare(doc, { ...style, size }).widthOfString(text.normalize('NFC')) > width)
    size -= 1;
  return { ...style, size };
}
