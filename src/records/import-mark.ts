import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** An import that is not at its end: the tool does not start on what is half there. Id: `import`. */
export interface ImportMarkRecord extends Doc {
  /** SHA-256 of the file, hex: only the same file goes on. */
  readonly file: string;
  readonly startedAt: number;
}

export const IMPORT_MARKS: CollectionSpec<ImportMarkRecord> = {
  name: 'import_marks',
  fields: {},
  indexes: [],
};

export const IMPORT_MARK_ID = 'import';
