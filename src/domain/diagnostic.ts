import type { Phrase } from '../i18n/phrase.ts';

export type Severity = 'error' | 'warning';

/** A change to one line of a file. */
export interface Edit {
  /** From 1; one past the last line adds a line. */
  readonly line: number;
  /** From 1, in UTF-16 units; a byte order mark does not count. */
  readonly column: number;
  /** Units that are replaced, 0 to insert. Never past the end of the line. */
  readonly length: number;
  /** May hold `\n`, which is written as the file's own line end. */
  readonly text: string;
}

/** One fault in a course file, in words a trainer understands, which wait for their language. Positions count from 1. */
export interface Diagnostic {
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `error` blocks publishing, `warning` does not. */
  readonly severity: Severity;
  /** Stable rule name, for example `choice-no-right-answer`. */
  readonly rule: string;
  /** What is wrong, one plain sentence. */
  readonly message: Phrase;
  /** What to do, one plain sentence. */
  readonly fix?: Phrase;
  /** The same as edits, where only one thing can be meant: `lint --fix` makes them. */
  readonly edits?: readonly Edit[];
}
