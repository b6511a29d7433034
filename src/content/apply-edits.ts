import type { Edit } from '../domain/diagnostic.ts';

const LINE_END = /\r\n|\n|\r/g;
const BOM = '\uFEFF';

interface SplitText {
  readonly bom: string;
  readonly lines: readonly string[];
  /** `ends[i]` stands behind `lines[i]`; the last line has none. */
  readonly ends: readonly string[];
}

function split(text: string): SplitText {
  const bom = text.startsWith(BOM) ? BOM : '';
  const rest = text.slice(bom.length);
  return { bom, lines: rest.split(/\r\n|\n|\r/), ends: rest.match(LINE_END) ?? [] };
}

/**
 * The text with these edits made, each line keeping its own line end. Of edits that touch one another only the first
 * is made; what is left shows up again when the result is checked. Pure.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: readonly Edit[] } {
  const { bom, lines, ends } = split(text);
  const made = withoutOverlaps(edits, lines);
  const editsOf = (line: number) => made.filter((edit) => edit.line === line);
  const isLonger = made.at(-1)?.line === lines.length + 1;
  const usual = ends[0] ?? '\n';
  const written = [...lines, ''].map((line, index) => {
    const end = ends[index] ?? (isLonger && index === lines.length - 1 ? usual : '');
    return changed(line, editsOf(index + 1), ends[index] ?? usual) + end;
  });
  return { text: bom + written.join(''), made };
}

/** In the order of the file. */
function withoutOverlaps(edits: readonly Edit[], lines: readonly string[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const line = edit.line === lines.length + 1 ? '' : lines[edit.line - 1];
    const before = kept.at(-1);
    const touches =
      before?.line === edit.line &&
      (before.column + before.length > edit.column || before.column === edit.column);
    const fits = line !== undefined && edit.column >= 1 && edit.column - 1 + edit.length <= line.length;
    if (fits && !touches) kept.push(edit);
  }
  return kept;
}

function changed(line: string, edits: readonly Edit[], end: string): string {
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += line.slice(from, edit.column - 1) + edit.text.replaceAll('\n', end);
    from = edit.column - 1 + edit.length;
  }
  return text + line.slice(from);
}
