import type { Diagnostic } from '../domain/diagnostic.ts';
import { faultWords } from './fault-words.ts';
import { LIMITS, type LimitFault } from './limits.ts';

/** What the sentence about a fault says may be, in the unit that it names. */
const MOST: Readonly<Record<LimitFault['kind'], number>> = {
  'file-too-large': LIMITS.bytes / 1024,
  'unbroken-run': LIMITS.run,
  'nested-too-deep': LIMITS.nesting,
  'block-too-long': LIMITS.block,
  'signs-too-dense': LIMITS.signs,
  'lines-without-break': LIMITS.lines,
};

/** The names that these diagnostics carry as their rules. */
export const LIMIT_RULES = Object.keys(MOST);

export function limitDiagnostic(file: string, { kind, line, column, measured }: LimitFault): Diagnostic {
  const count = kind === 'file-too-large' ? Math.ceil(measured / 1024) : measured;
  const words = faultWords(`lintFile.${kind}`, { count, most: MOST[kind] });
  return { file, line, column, severity: 'error', rule: kind, ...words };
}

export const tooLargeDiagnostic = (file: string, text: string): Diagnostic =>
  limitDiagnostic(file, { kind: 'file-too-large', line: 1, column: 1, measured: Buffer.byteLength(text) });
