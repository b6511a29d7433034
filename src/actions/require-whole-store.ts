import { SetupError } from '../domain/errors.ts';
import { IMPORT_MARK_ID } from '../records/import-mark.ts';
import type { Records } from '../records/records.ts';

/** @throws SetupError while an import is not at its end: people would find half of what they had */
export async function requireWholeStore(records: Records): Promise<void> {
  if (!(await records.importMarks.get(IMPORT_MARK_ID))) return;
  throw new SetupError(
    'An import into this store is not at its end. Wait for it, or run it again: aidewell import FILE goes on where it stopped.',
  );
}
