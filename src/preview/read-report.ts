import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTooLarge } from '../content/limits.ts';
import { readDraft } from '../content/read-draft.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { placeOfLine } from './place-of-line.ts';

/** A diagnostic with the line it is about and where learners see that line. */
export interface ReportedFault extends Diagnostic {
  readonly source: string;
  /** A screen's id, or `screen/item`. */
  readonly place?: string;
}

const MOST_SOURCE = 160;

/** These diagnostics of one file, errors first, with its lines as they are now. */
export async function readReport(
  coursesDir: string,
  file: string,
  diagnostics: readonly Diagnostic[],
): Promise<ReportedFault[]> {
  const whole = await readFile(join(coursesDir, file), 'utf8').catch(() => '');
  const draft = isTooLarge(whole) ? undefined : readDraft(whole);
  const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);
  return [...diagnostics]
    .sort((a, b) => rank(a) - rank(b))
    .map((diagnostic) => {
      const place = draft && placeOfLine(draft, diagnostic.line);
      const text = draft?.lines[diagnostic.line - 1]?.text.trim() ?? '';
      // What is missing altogether is told at the first line, which then says nothing.
      const source = text === '---' ? '' : text.slice(0, MOST_SOURCE);
      return { ...diagnostic, source, ...(place !== undefined && { place }) };
    });
}
