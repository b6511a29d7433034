import type { Severity } from '../domain/diagnostic.ts';
import type { SaidDiagnostic } from './said-diagnostic.ts';

/** Course files may hold anything; a terminal must not obey it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
const harmless = (text: string): string => text.replace(CONTROL, '\u00b7');

const COLORS: Readonly<Record<Severity | 'dim', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  dim: '\u001b[2m',
};
const PLAIN = '\u001b[0m';

const paint = (text: string, tone: keyof typeof COLORS, color: boolean): string =>
  color ? `${COLORS[tone]}${text}${PLAIN}` : text;

/** Units of a source line that are shown. */
const WIDTH = 100;

/** The line with a caret below its column; a long line is cut around it. */
function excerpt({ line, column, severity }: SaidDiagnostic, source: string, color: boolean): string[] {
  if (source.trim() === '') return [];
  const from = column > WIDTH - 20 ? column - 20 : 0;
  const shown = harmless(source.slice(from, from + WIDTH)).replaceAll('\t', ' ');
  const gutter = String(line).padStart(6);
  const caret = `${' '.repeat(Math.min(shown.length, column - 1 - from))}${paint('^', severity, color)}`;
  return [
    `${paint(`${gutter} |`, 'dim', color)} ${shown.trimEnd()}`,
    `${paint('       |', 'dim', color)} ${caret}`,
  ];
}

/** One diagnostic for people: where, what, the line itself, what to do. `source` is that line. */
export function describe(diagnostic: SaidDiagnostic, source: string, color: boolean): string {
  const { file, line, column, severity, rule, message, fix } = diagnostic;
  const word = paint(severity, severity, color);
  const head = `${harmless(file)}:${line}:${column}: ${word}: ${harmless(message)} [${rule}]`;
  const mend = fix === undefined ? [] : [`    ${harmless(fix)}`];
  return [head, ...excerpt(diagnostic, source, color), ...mend].join('\n');
}

export const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
