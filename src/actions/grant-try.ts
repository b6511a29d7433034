import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { withGrant } from '../domain/tries.ts';
import type { Deps } from './deps.ts';
import { changeLearnerWork } from './learner-work.ts';
import { servedModule } from './module-versions.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf } from './targets.ts';

export interface GrantForm {
  readonly moduleKey: string;
  /** Record key of the learner. */
  readonly learnerId: string;
}

/**
 * Gives a learner of the trainer's context, whose tries are used up, one more. While tries are left nothing changes, so
 * that a repeat gives no second one.
 * @throws AppError FORBIDDEN, NOT_FOUND, TRY_AGAIN, MODULE_UNKNOWN
 */
export async function grantTry(deps: Deps, launch: Launch, form: GrantForm): Promise<void> {
  requireTeaching(launch);
  const placements = await placementsOf(deps, launch.contextId, form.moduleKey);
  if (placements.length === 0)
    throw new AppError('NOT_FOUND', `module ${form.moduleKey} is not placed in ${launch.contextId}`);
  const module = servedModule(deps, form.moduleKey);
  await changeLearnerWork(deps, launch, form, (work) =>
    withGrant(work, module, { at: deps.clock(), by: launch.learnerId }),
  );
  deps.log.info('another try granted', {
    learner: form.learnerId,
    module: form.moduleKey,
    by: launch.learnerId,
  });
}
