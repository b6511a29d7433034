import type { PdTotals } from '../domain/pd-hours.ts';
import type { SchoolYear } from '../domain/school-year.ts';
import type { SeenTaskRow } from '../domain/seen-tasks.ts';
import type { TranscriptRow } from '../domain/transcript.ts';

/** A person's transcript as it is now. */
export interface TranscriptSheet {
  /** As confirmed, else as the LMS has it; '' where neither is known. */
  readonly name: string;
  /** Tells people of one name apart. */
  readonly personCode: string;
  /** The provider's name, '' where none is settled. */
  readonly provider: string;
  /** In the order shown. */
  readonly rows: readonly TranscriptRow[];
  readonly totals: PdTotals;
  /** Tasks at work that somebody saw. */
  readonly seen: readonly SeenTaskRow[];
  /** What the rows were filtered by. */
  readonly schoolYear?: SchoolYear | undefined;
  readonly standard?: string | undefined;
  /** IANA name: which day something happened on. */
  readonly timeZone: string;
  /** Milliseconds. */
  readonly printedAt: number;
  readonly language: 'en' | 'es';
}

export interface TranscriptPrinter {
  /** A tagged PDF. */
  print(sheet: TranscriptSheet): Promise<Uint8Array>;
}
