import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { workKey } from '../records/keys.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { requireTeaching } from './require-teaching.ts';

/** One learner's grade for one placement of a module, as a trainer's form names it. */
export interface GradeForm {
  readonly moduleKey: string;
  /** Record key of the learner. */
  readonly learnerId: string;
  readonly placementId: string;
}

/** The id of a learner's work in the context of this trainer's launch: no form can name another context's. */
export const learnerWorkId = (launch: Launch, moduleKey: string, learnerId: string): string =>
  workKey(learnerId, launch.contextId, moduleKey, false);

/**
 * Changes the work of a learner of the trainer's own context, and tells the delivery job.
 * @throws AppError FORBIDDEN, NOT_FOUND, TRY_AGAIN
 */
export async function changeLearnerWork(
  deps: Pick<Deps, 'records' | 'clock' | 'nudge'>,
  launch: Launch,
  { moduleKey, learnerId }: Pick<GradeForm, 'moduleKey' | 'learnerId'>,
  change: (work: WorkRecord) => WorkRecord,
): Promise<WorkRecord> {
  requireTeaching(launch);
  const work = await changeWork(deps, learnerWorkId(launch, moduleKey, learnerId), change);
  if (work.dueAt !== undefined && work.dueAt <= deps.clock()) deps.nudge(work.platformId);
  return work;
}

/** @throws AppError NOT_FOUND when the learner has no grade for the placement. */
export function requireDelivery(work: WorkRecord, placementId: string) {
  const delivery = work.deliveries.find((one) => one.placementId === placementId);
  if (!delivery) throw new AppError('NOT_FOUND', `no grade of work ${work.id} for placement ${placementId}`);
  return delivery;
}
