import { type LedgerPass, withPass } from '../domain/follow-up.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';

type CatchUpDeps = Pick<Deps, 'records' | 'clock' | 'retention'>;

/** Of one person, the newest first: more years than the ledger is kept. */
const MOST_ROWS = 1000;
const YEAR = 365.25 * 86_400_000;

/** Undefined for what is no pass, and for a pass of somebody who was erased since: such a row names no attempt. */
function passOf({ detail, at, contextId }: LedgerEntry): LedgerPass | undefined {
  if (detail.kind !== 'pass' || detail.attemptId === undefined) return undefined;
  const { moduleKey, attemptId } = detail;
  return { moduleKey, attemptId, at, ...(contextId !== undefined && { contextId }) };
}

/** The person's passes that the ledger has, the oldest first; none that are older than what people did is kept. */
async function earlierPasses(
  { records, clock, retention: { workYears = 0 } }: CatchUpDeps,
  learnerId: string,
): Promise<readonly LedgerPass[]> {
  const from = workYears > 0 ? clock() - workYears * YEAR : 0;
  const rows = await records.ledger.find(
    { learnerId, at: { gte: from } },
    { sort: 'at', descending: true, limit: MOST_ROWS },
  );
  return rows.flatMap((row) => passOf(row) ?? []).reverse();
}

/**
 * Begins what follows passes that were filed before anything followed a pass, or that came with an import: once for a
 * person, whoever asks first. Nothing is written for somebody who passed nothing.
 */
export async function catchUpFollowUps(
  deps: CatchUpDeps,
  person: Pick<FollowUpsRecord, 'learnerId' | 'platformId'>,
  known: FollowUpsRecord | undefined,
): Promise<FollowUpsRecord | undefined> {
  if (known?.caughtUpAt !== undefined) return known;
  const passes = await earlierPasses(deps, person.learnerId);
  if (!known && passes.length === 0) return undefined;
  const at = deps.clock();
  return changeFollowUps(deps, person, at, (now) =>
    now.caughtUpAt === undefined ? { ...passes.reduce(withPass, now), caughtUpAt: at } : now,
  );
}
