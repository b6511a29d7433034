import type { EarnedTime, LedgerDetail, LedgerEntry, LowerClaim, Mark } from './ledger.ts';

/** Earned time with everything that later rows say about it. */
export interface TranscriptRow extends Omit<EarnedTime, 'kind'> {
  readonly id: string;
  readonly kind: EarnedTime['kind'];
  readonly at: number;
  readonly learnerId: string;
  readonly learnerName?: string;
  readonly contextId?: string;
  readonly schoolYear: number;
  /** What the learner claims: never more than what was credited. */
  readonly claimedSeconds: number;
  /** Undefined: nobody said. */
  readonly paid?: boolean;
  readonly signedOff?: { readonly at: number; readonly byName?: string };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const EARNED: ReadonlySet<LedgerDetail['kind']> = new Set(['pass', 'review', 'pass-used']);

const isEarned = (detail: LedgerDetail): detail is EarnedTime => EARNED.has(detail.kind);

const isAboutRows = (detail: LedgerDetail): detail is LowerClaim | Mark =>
  detail.kind === 'claim' || detail.kind === 'sign-off' || detail.kind === 'paid';

const rowOf = (entry: LedgerEntry, earned: EarnedTime): Mutable<TranscriptRow> => ({
  ...earned,
  id: entry.id,
  at: entry.at,
  learnerId: entry.learnerId,
  schoolYear: entry.schoolYear,
  claimedSeconds: earned.creditedSeconds,
  ...(entry.learnerName !== undefined && { learnerName: entry.learnerName }),
  ...(entry.contextId !== undefined && { contextId: entry.contextId }),
});

/** What a later row does to the rows it speaks of. */
function apply(row: Mutable<TranscriptRow>, { at, byName, detail }: LedgerEntry): void {
  if (detail.kind === 'claim')
    row.claimedSeconds = Math.max(0, Math.min(row.claimedSeconds, detail.claimedSeconds));
  if (detail.kind === 'paid') row.paid = detail.value;
  if (detail.kind !== 'sign-off') return;
  if (detail.value) row.signedOff = { at, ...(byName !== undefined && { byName }) };
  else delete row.signedOff;
}

const byTime = (a: LedgerEntry, b: LedgerEntry): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** The transcript that ledger rows add up to, oldest first, in whatever order the rows come. */
export function transcriptOf(entries: readonly LedgerEntry[]): TranscriptRow[] {
  const ordered = [...entries].sort(byTime);
  const rows = new Map<string, Mutable<TranscriptRow>>();
  for (const entry of ordered) {
    if (isEarned(entry.detail)) rows.set(entry.id, rowOf(entry, entry.detail));
  }
  for (const entry of ordered) {
    for (const id of isAboutRows(entry.detail) ? entry.detail.of : []) {
      const row = rows.get(id);
      if (row) apply(row, entry);
    }
  }
  return [...rows.values()];
}
