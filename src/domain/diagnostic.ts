export type Severity = 'error' | 'warning';

/** One fault in a course file, in words a trainer understands. Positions count from 1. */
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
  readonly message: string;
  /** What to do, one plain sentence. */
  readonly fix?: string;
}
