import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModuleDraft } from '../content/draft.ts';
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

/** These diagnostics, errors first, with the lines of their files as they are now. */
export async function readReport(
  coursesDir: string,
  diagnostics: readonly Diagnostic[],
): Promise<ReportedFault[]> {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const drafts = new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFileDraft(join(coursesDir, file))] as const),
    ),
  );
  const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);
  return [...diagnostics]
    .sort((a, b) => rank(a) - rank(b))
    .map((diagnostic) => {
      const draft = drafts.get(diagnostic.file);
      const place = draft && placeOfLine(draft, diagnostic.line);
      const text = draft?.lines[diagnostic.line - 1]?.text.trim() ?? '';
      // What is missing altogether is told at the first line, which then says nothing.
      const source = text === '---' ? '' : text.slice(0, MOST_SOURCE);
      return { ...diagnostic, source, ...(place !== undefined && { place }) };
    });
}

async function readFileDraft(file: string): Promise<ModuleDraft | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return isTooLarge(text) ? undefined : readDraft(text);
}
