/** Cells that a spreadsheet would take for a formula; the wide signs too, which some turn into the narrow ones. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;
const NEEDS_QUOTES = /[",\r\n\t]/;

export type CsvCell = string | number | undefined;

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Makes spreadsheets read the file as UTF-8. */
export const CSV_BEGINNING = '\u{FEFF}';

/** One line of RFC 4180. A text that would run as a formula gets an apostrophe before it. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;
