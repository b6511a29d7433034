import fc from 'fast-check';
import { csvLine } from '../../src/domain/csv.ts';

/** Reads one line back as RFC 4180 says. */
function parse(line: string): string[] {
  const cells: string[] = [];
  let rest = line.slice(0, -2);
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const cell = quoted ? quoted[0] : (/^[^,]*/.exec(rest)?.[0] ?? '');
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell);
    if (rest.length === cell.length) return cells;
    rest = rest.slice(cell.length + 1);
  }
}

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['＝1', "'＝1"],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['plain', 'plain'],
])('%s is written as %s', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

test('numbers stay numbers and what is absent is empty', () => {
  expect(csvLine([-1.5, undefined, 'x'])).toBe('-1.5,,x\r\n');
});

test('every text comes back, and none begins as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
      const back = parse(csvLine(cells));

      expect(back.map((cell, index) => (cells[index] === cell ? cell : cell.slice(1)))).toEqual(cells);
      expect(back.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
