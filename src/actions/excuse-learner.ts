import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { withExcuse } from '../domain/work.ts';
import { learnerKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { changeLearnerWork, learnerWorkId } from './learner-work.ts';
import { createWork } from './open-work.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf, targetsOf } from './targets.ts';

export interface ExcuseForm {
  readonly moduleKey: string;
  /** Record key of the learner. */
  readonly learnerId: string;
  readonly excused: boolean;
}

/** Who the LMS lists may be excused before the first visit: the excuse stands in a work record that is new. */
async function ensureWork(deps: Deps, launch: Launch, { moduleKey, learnerId }: ExcuseForm): Promise<void> {
  if (await deps.records.work.get(learnerWorkId(launch, moduleKey, learnerId))) return;
  const roster = await deps.records.rosters.get(launch.contextId);
  const listed = roster?.learners.find(({ sub }) => learnerKey(launch.platformId, sub) === learnerId);
  if (!listed) throw new AppError('NOT_FOUND', `learner ${learnerId} is not known in ${launch.contextId}`);
  const { platformId, contextId } = launch;
  const { sub, name } = listed;
  const person = { platformId, contextId, learnerId, sub, role: 'learner', ...(name && { name }) } as const;
  await createWork(deps, person, moduleKey);
}

/**
 * Excuses a learner from a module in the trainer's context, or lifts the excuse: nothing of an excused learner is sent,
 * and what was earned meanwhile is sent when the excuse ends.
 * @throws AppError FORBIDDEN, NOT_FOUND, TRY_AGAIN, MODULE_UNKNOWN
 */
export async function excuseLearner(deps: Deps, launch: Launch, form: ExcuseForm): Promise<void> {
  requireTeaching(launch);
  const placements = await placementsOf(deps, launch.contextId, form.moduleKey);
  if (placements.length === 0)
    throw new AppError('NOT_FOUND', `module ${form.moduleKey} is not placed in ${launch.contextId}`);
  if (form.excused) await ensureWork(deps, launch, form);
  const targets = targetsOf(placements);
  await changeLearnerWork(deps, launch, form, (work) => {
    const now = deps.clock();
    return withExcuse(work, form.excused ? { at: now, by: launch.learnerId } : undefined, targets, now);
  });
  deps.log.info(form.excused ? 'learner excused' : 'excuse lifted', {
    learner: form.learnerId,
    module: form.moduleKey,
    by: launch.learnerId,
  });
}
