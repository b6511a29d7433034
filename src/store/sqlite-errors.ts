import { StoreError, type StoreErrorCode } from '../ports/document-store.ts';

/** The name of SQLite's own result code, such as `SQLITE_BUSY`, or an empty text. */
const sqliteCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
};

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));

export const isDuplicate = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error));

/** The first that fits. `{file}` is replaced. */
const FAULTS: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [
    /^SQLITE_NOTADB/,
    'NOT_OURS',
    'The file {file} is not an Aidewell store, or its beginning is damaged. Name another file, or restore a backup.',
  ],
  [
    /^SQLITE_(CORRUPT|IOERR_SHORT_READ)/,
    'DAMAGED',
    'The store {file} is damaged. Stop Aidewell, keep a copy of the file, and restore the latest backup.',
  ],
  [
    /^SQLITE_READONLY/,
    'READ_ONLY',
    'The store {file} cannot be written. Check the permissions of the file and its folder, and that the disk is not mounted read-only.',
  ],
  [
    /^SQLITE_FULL/,
    'DISK_FULL',
    'The disk that holds {file} is full. Free some space; nothing stored was lost.',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'BUSY',
    'Another process kept {file} locked for too long. Try again; if it stays so, look for a stuck Aidewell process.',
  ],
  [
    /^SQLITE_CANTOPEN/,
    'FAILED',
    'The store {file} cannot be opened. Check that its folder exists and that this user may write there.',
  ],
  [
    /^SQLITE_IOERR/,
    'FAILED',
    'The disk did not carry out what was asked for {file}. Look at the system log for disk faults.',
  ],
];

/** A StoreError stays what it is; anything else is put into words. */
export function toStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const fault = FAULTS.find(([pattern]) => pattern.test(sqliteCode(error)));
  if (fault !== undefined)
    return new StoreError(fault[1], fault[2].replace('{file}', file), { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError('FAILED', `The store ${file} failed: ${reason}`, { cause: error });
}
