import type { LedgerEntry } from '../domain/ledger.ts';
import { type CreditedSpan, secondsLeft } from '../domain/time-left.ts';
import type { Deps } from './deps.ts';

/** One person's, since one piece of work began. */
const MOST_ROWS = 1000;

/** Stated minutes are nobody's clock, and a pass used elsewhere earned nothing there. */
function spanOf({ at, detail }: LedgerEntry): CreditedSpan[] {
  if (detail.kind !== 'pass' && detail.kind !== 'review') return [];
  const { startedAt, creditedSeconds, evidence } = detail;
  return evidence.method === 'stated' ? [] : [{ startedAt, at, creditedSeconds }];
}

/**
 * Whole seconds that a person's work can have credit for, beside what the ledger has of the same time. Each process
 * counts by its own clock; this holds for all of them together, and past a restart.
 */
export async function creditLeft(
  { records }: Pick<Deps, 'records'>,
  learnerId: string,
  span: { readonly startedAt: number; readonly at: number },
): Promise<number> {
  const rows = await records.ledger.find(
    { learnerId, at: { gte: span.startedAt } },
    { sort: 'at', descending: true, limit: MOST_ROWS },
  );
  return secondsLeft(span, rows.flatMap(spanOf));
}
