import { StoreError } from '../ports/document-store.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';
import { writeLedger } from './write-ledger.ts';

/**
 * Copies finished reviews, and the ledger rows they earned, to records of their own. Both are safe in the person's
 * record until then: when a crash interrupts the copy, the next reader or the sweep finishes it.
 */
export async function fileReviews(
  deps: Pick<Deps, 'records'>,
  followUps: FollowUpsRecord,
): Promise<FollowUpsRecord> {
  for (const review of followUps.unfiled) {
    try {
      await deps.records.reviews.insert(review);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
    }
  }
  for (const entry of followUps.unledgered) await writeLedger(deps, entry);
  const filed = new Set([...followUps.unfiled, ...followUps.unledgered].map(({ id }) => id));
  const after = await changeFollowUps(deps, followUps, followUps.updatedAt, (now) => {
    const unfiled = now.unfiled.filter(({ id }) => !filed.has(id));
    const unledgered = now.unledgered.filter(({ id }) => !filed.has(id));
    const left = unfiled.length + unledgered.length;
    if (left === now.unfiled.length + now.unledgered.length) return now;
    return { ...now, unfiled, unledgered, unfiledSince: left > 0 ? now.unfiledSince : undefined };
  });
  return after ?? followUps;
}

/** Finishes copies that a crash interrupted more than a minute ago. Answers how many it mended. */
export async function sweepReviews(deps: Pick<Deps, 'records' | 'clock'>): Promise<number> {
  const before = deps.clock() - 60_000;
  const left = await deps.records.followUps.find({ unfiledSince: { lte: before } }, { sort: 'unfiledSince' });
  for (const followUps of left) await fileReviews(deps, followUps);
  return left.length;
}
