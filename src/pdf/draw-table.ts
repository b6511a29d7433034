import { drawText, isRightToLeft, type TextStyle, textHeight } from './draw-text.ts';
import { PAGE, type Tag, type TaggedPdf } from './tagged-pdf.ts';

export interface Column {
  /** Words of the header cell; without one the table has no header row. */
  readonly label?: string;
  /** Points. */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Its cells are headers of their rows. */
  readonly heads?: boolean;
}

export interface Cell {
  readonly text: string;
  /** BCP 47, where it is not the page's. */
  readonly lang?: string | undefined;
}

export interface TableLook {
  readonly head: TextStyle;
  readonly body: TextStyle;
  readonly line: string;
  /** Points above and below a cell's text. */
  readonly padding: number;
  /** Points below which a row goes to the next page. */
  readonly bottom: number;
}

const GAP = 8;

function drawRow(
  pdf: TaggedPdf,
  section: Tag,
  columns: readonly Column[],
  cells: readonly Cell[],
  look: TableLook,
  place: { x: number; y: number; heading: boolean },
): void {
  const row = pdf.branch('TR', section);
  let { x } = place;
  for (const [index, column] of columns.entries()) {
    const { text = '', lang } = cells[index] ?? {};
    const heads = place.heading || column.heads === true;
    const style = heads ? look.head : look.body;
    const options = {
      ...(lang && { lang }),
      ...(isRightToLeft(text) && { actual: text }),
      ...(heads && { scope: place.heading ? ('Column' as const) : ('Row' as const) }),
    };
    const box = { x, y: place.y + look.padding, width: column.width - GAP, align: column.align ?? 'left' };
    pdf.leaf(heads ? 'TH' : 'TD', row, () => drawText(pdf.doc, text, style, box), options);
    x += column.width;
  }
  row.end();
}

const heightOf = (
  pdf: TaggedPdf,
  columns: readonly Column[],
  cells: readonly Cell[],
  look: TableLook,
  heading: boolean,
): number =>
  Math.max(
    ...columns.map((column, index) =>
      textHeight(
        pdf.doc,
        cells[index]?.text ?? '',
        heading || column.heads ? look.head : look.body,
        column.width - GAP,
      ),
    ),
  ) +
  2 * look.padding;

function drawLine(pdf: TaggedPdf, columns: readonly Column[], look: TableLook, x: number, y: number): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  pdf.artifact(() =>
    pdf.doc
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(look.line),
  );
}

/**
 * Draws a table with header cells that screen readers announce. On a next page its heads are shown again, for the eye
 * only. Answers where it ends.
 */
export function drawTable(
  pdf: TaggedPdf,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  look: TableLook,
  start: { readonly x: number; readonly y: number },
  parent?: Tag,
): number {
  const { x } = start;
  let { y } = start;
  const table = pdf.branch('Table', parent);
  const labels = columns.map(({ label = '' }) => ({ text: label }));
  const headed = columns.some(({ label }) => label !== undefined);
  const headHeight = headed ? heightOf(pdf, columns, labels, look, true) : 0;
  if (headed) {
    const head = pdf.branch('THead', table);
    drawRow(pdf, head, columns, labels, look, { x, y, heading: true });
    head.end();
    y += headHeight;
    drawLine(pdf, columns, look, x, y);
  }
  const body = pdf.branch('TBody', table);
  for (const cells of rows) {
    const height = heightOf(pdf, columns, cells, look, false);
    if (y + height > look.bottom) {
      pdf.doc.addPage();
      y = PAGE.margin;
      if (headed) y = repeatHead(pdf, columns, labels, look, { x, y }) + headHeight;
    }
    drawRow(pdf, body, columns, cells, look, { x, y, heading: false });
    y += height;
    drawLine(pdf, columns, look, x, y);
  }
  body.end();
  table.end();
  return y;
}

function repeatHead(
  pdf: TaggedPdf,
  columns: readonly Column[],
  labels: readonly Cell[],
  look: TableLook,
  place: { readonly x: number; readonly y: number },
): number {
  let { x } = place;
  pdf.artifact(() => {
    for (const [index, column] of columns.entries()) {
      const box = { x, y: place.y + look.padding, width: column.width - GAP, align: column.align ?? 'left' };
      drawText(pdf.doc, labels[index]?.text ?? '', look.head, box);
      x += column.width;
    }
  });
  return place.y;
}
