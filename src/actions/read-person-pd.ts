import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { type TranscriptRow, transcriptOf } from '../domain/transcript.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';
import { requireTeaching } from './require-teaching.ts';

/**
 * What one learner earned in this trainer's context and a school year, the newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function readPersonPd(
  deps: Pick<Deps, 'records'>,
  launch: Launch,
  learnerId: string,
  schoolYear: number,
): Promise<readonly TranscriptRow[]> {
  requireTeaching(launch);
  const { contextId } = launch;
  const rows = transcriptOf(await findAll(deps.records.ledger, { contextId, schoolYear, learnerId }));
  if (rows.length === 0) throw new AppError('NOT_FOUND', `no PD of ${learnerId} in ${contextId}`);
  return rows.reverse();
}
