import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { transcriptOf } from '../domain/transcript.ts';
import { claimKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { writeLedger } from './write-ledger.ts';

/**
 * The learner takes fewer minutes than a row of theirs gives: a new row says so, the old one stays.
 * Answers false when the minutes are not fewer; nothing is written then.
 * @throws AppError NOT_FOUND for a row that is none of theirs
 */
export async function claimLess(
  deps: Pick<Deps, 'records' | 'clock' | 'retention'>,
  { learnerId }: Pick<Launch, 'learnerId'>,
  entryId: string,
  minutes: number,
): Promise<boolean> {
  const entries = await findAll(deps.records.ledger, { learnerId });
  const entry = entries.find(({ id }) => id === entryId);
  const row = transcriptOf(entries).find(({ id }) => id === entryId);
  if (!entry || !row) throw new AppError('NOT_FOUND', `no row ${entryId} in the transcript of ${learnerId}`);
  const claimedSeconds = minutes * 60;
  if (claimedSeconds >= row.claimedSeconds) return false;
  const { platformId, contextId, learnerName, tenantId, schoolYear } = entry;
  await writeLedger(deps, {
    ...(await ledgerFrame(deps, tenantId, deps.clock())),
    schoolYear,
    id: claimKey(entryId, claimedSeconds),
    learnerId,
    platformId,
    ...(contextId !== undefined && { contextId }),
    ...(learnerName !== undefined && { learnerName }),
    detail: { kind: 'claim', of: [entryId], claimedSeconds },
  });
  return true;
}
