import type { TableLook } from './draw-table.ts';
import type { TextStyle } from './draw-text.ts';
import { PAGE } from './tagged-pdf.ts';

/** On white: 15:1, 10:1 and 7:1. */
const INK = '#1a1f2b';
export const BLUE = '#1f3d7a';
export const GREY = '#4a5261';

export const style = (font: TextStyle['font'], size: number, color = INK): TextStyle => ({
  font,
  size,
  color,
});

export const TABLE_LOOK: TableLook = {
  head: style('bold', 9, BLUE),
  body: style('regular', 9),
  line: '#c3cad6',
  padding: 2.2,
  bottom: PAGE.height - PAGE.margin,
};
