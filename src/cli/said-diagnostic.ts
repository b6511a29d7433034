import type { Diagnostic } from '../domain/diagnostic.ts';
import { sayInEnglish } from '../i18n/say-in-english.ts';

/** A diagnostic with its words. */
export interface SaidDiagnostic extends Omit<Diagnostic, 'message' | 'fix'> {
  readonly message: string;
  readonly fix?: string;
}

/** In English, as all of the command line. */
export function saidDiagnostic(diagnostic: Diagnostic): SaidDiagnostic {
  const { message, fix, ...rest } = diagnostic;
  return { ...rest, message: sayInEnglish(message), ...(fix && { fix: sayInEnglish(fix) }) };
}
