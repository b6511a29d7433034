import type { Diagnostic } from '../domain/diagnostic.ts';
import { LIMITS, type LimitFault } from './limits.ts';

const SENTENCES: Readonly<Record<LimitFault['kind'], (measured: number) => [message: string, fix: string]>> =
  {
    'file-too-large': (measured) => [
      `This file is ${Math.ceil(measured / 1024)} KB; a module may be ${LIMITS.bytes / 1024} KB.`,
      'Split it into several modules, and keep pictures in files of their own.',
    ],
    'unbroken-run': (measured) => [
      `Here are ${measured} characters without a space; at most ${LIMITS.run} can be shown.`,
      'Break them up with spaces, or put a picture or a document in a file of its own.',
    ],
    'nested-too-deep': () => [
      `Lists or quotes are nested more than ${LIMITS.nesting} deep here.`,
      'Use fewer levels, and start the line nearer to the margin.',
    ],
    'block-too-long': () => [
      `This paragraph has more than ${LIMITS.block} characters.`,
      'Split it with an empty line.',
    ],
    'signs-too-dense': (measured) => [
      `This paragraph has ${measured} of the signs * _ ~ [ < and the backtick; at most ${LIMITS.signs} can be shown.`,
      'Split it with an empty line, or take some of them out.',
    ],
    'lines-without-break': () => [
      `More than ${LIMITS.lines} lines follow one another here without an empty line.`,
      'Add empty lines where a new thought starts.',
    ],
  };

/** The names that these diagnostics carry as their rules. */
export const LIMIT_RULES = Object.keys(SENTENCES);

export function limitDiagnostic(file: string, { kind, line, column, measured }: LimitFault): Diagnostic {
  const [message, fix] = SENTENCES[kind](measured);
  return { file, line, column, severity: 'error', rule: kind, message, fix };
}

export const tooLargeDiagnostic = (file: string, text: string): Diagnostic =>
  limitDiagnostic(file, { kind: 'file-too-large', line: 1, column: 1, measured: Buffer.byteLength(text) });
