import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { withUsedPass } from '../domain/work.ts';
import { usedPassKey } from '../records/keys.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { fileAttempts } from './file-attempts.ts';
import { type FoundPass, findPass } from './find-pass.ts';
import { launchTenant } from './launch-tenant.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { openWork, requireAccess } from './open-work.ts';
import { standingOf } from './standing.ts';
import { placementsOf, targetsOf } from './targets.ts';

async function noteOf(deps: Deps, launch: Launch, { entry, earned }: FoundPass): Promise<LedgerEntry> {
  const { expiresAt: _until, ...kept } = entry;
  return {
    ...kept,
    ...(await ledgerFrame(deps, await launchTenant(deps, launch), deps.clock())),
    id: usedPassKey(entry.id, launch.contextId),
    contextId: launch.contextId,
    schoolYear: entry.schoolYear,
    detail: { ...earned, kind: 'pass-used', creditedSeconds: 0 },
  };
}

/**
 * Puts the pass that this person earned in another context here: its score counts and is queued for the gradebook.
 * It earns no new time. Where the module is passed here already, nothing changes.
 * @throws AppError FORBIDDEN for everybody but learners, NOT_FOUND where there is no pass in this school year, TRY_AGAIN
 */
export async function usePass(deps: Deps, launch: Launch, moduleKey: string): Promise<void> {
  if (standingOf(launch) !== 'learner') throw new AppError('FORBIDDEN', 'only learners have passes');
  await requireAccess(deps, launch, moduleKey);
  const found = await findPass(deps, launch, moduleKey);
  if (!found) throw new AppError('NOT_FOUND', `no pass of ${moduleKey} in this school year`);
  const { entry, earned } = found;
  const note = await noteOf(deps, launch, found);
  const { id } = await openWork(deps, launch, moduleKey);
  const targets = targetsOf(await placementsOf(deps, launch.contextId, moduleKey));
  const now = deps.clock();
  const usedPass = {
    entryId: entry.id,
    attemptId: earned.attemptId,
    score: earned.score,
    moduleVersion: earned.moduleVersion,
    passedAt: entry.at,
  };
  const work = await changeWork(deps, id, (before) => {
    const after = withUsedPass(before, usedPass, targets, now);
    if (after === before) return before;
    const unledgered = [...(before.unledgered ?? []), note];
    return { ...after, unledgered, unfiledSince: before.unfiledSince ?? now };
  });
  if (work.unledgered?.length) await fileAttempts(deps, work);
  if (work.dueAt !== undefined && work.dueAt <= now) deps.nudge(work.platformId);
}
