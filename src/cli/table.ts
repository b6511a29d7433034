/** What a terminal would take for commands: control characters in names that came from an LMS. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?');

/** Columns with a heading, for a terminal. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [heads, ...rows.map((row) => row.map(printable))];
  const widths = heads.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Two columns without a heading. */
export const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${printable(right)}`.trimEnd()).join('\n');
};
