import { withPass } from '../domain/follow-up.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';

/** Begins the reviews and the task of a module that was just passed. The same row again changes nothing. */
export async function startFollowUp(
  deps: Pick<Deps, 'records'>,
  { detail, learnerId, platformId, contextId, at }: LedgerEntry,
): Promise<void> {
  if (detail.kind !== 'pass') return;
  const { moduleKey, attemptId = '' } = detail;
  const pass = { moduleKey, attemptId, at, ...(contextId !== undefined && { contextId }) };
  await changeFollowUps(deps, { learnerId, platformId }, at, (followUps) => withPass(followUps, pass));
}
