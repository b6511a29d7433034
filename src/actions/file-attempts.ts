import { StoreError } from '../ports/document-store.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { startFollowUp } from './start-follow-up.ts';
import { writeLedger } from './write-ledger.ts';

type FilingDeps = Pick<Deps, 'records'>;

/**
 * Copies the submitted attempts of one work record, and the ledger rows they earned, to records of their own, and
 * begins what follows a pass. All is safe in the work record until then: when a crash interrupts the copy, the next
 * reader or the sweep finishes it.
 */
export async function fileAttempts(deps: FilingDeps, work: WorkRecord): Promise<WorkRecord> {
  for (const attempt of work.unfiled) {
    try {
      await deps.records.attempts.insert({ ...attempt, platformId: work.platformId });
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
    }
  }
  for (const entry of work.unledgered ?? []) {
    await writeLedger(deps, entry);
    await startFollowUp(deps, entry);
  }
  const written = new Set(work.unledgered?.map((entry) => entry.id));
  const filed = new Set(work.unfiled.map((attempt) => attempt.id));
  return changeWork(deps, work.id, (now) => {
    const unfiled = now.unfiled.filter((attempt) => !filed.has(attempt.id));
    const unledgered = now.unledgered?.filter((entry) => !written.has(entry.id)) ?? [];
    const left = unfiled.length + unledgered.length;
    if (left === now.unfiled.length + (now.unledgered?.length ?? 0)) return now;
    return { ...now, unfiled, unledgered, unfiledSince: left > 0 ? now.unfiledSince : undefined };
  });
}

/** Finishes copies that a crash interrupted more than a minute ago. Answers how many work records it mended. */
export async function sweepUnfiled(deps: Pick<Deps, 'records' | 'clock'>): Promise<number> {
  const before = deps.clock() - 60_000;
  const left = await deps.records.work.find({ unfiledSince: { lte: before } }, { sort: 'unfiledSince' });
  for (const work of left) await fileAttempts(deps, work);
  return left.length;
}
