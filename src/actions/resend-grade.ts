import { retryNow } from '../domain/deliveries.ts';
import type { Launch } from '../domain/launch.ts';
import { withDeliveries } from '../domain/work.ts';
import type { Deps } from './deps.ts';
import { changeLearnerWork, type GradeForm, requireDelivery } from './learner-work.ts';

/**
 * A trainer sends a learner's grade again, over what a person changed in the LMS too. Nothing is sent of a learner who
 * is excused, or has to pass first.
 * @throws AppError FORBIDDEN, NOT_FOUND, TRY_AGAIN
 */
export async function resendGrade(deps: Deps, launch: Launch, form: GradeForm): Promise<void> {
  await changeLearnerWork(deps, launch, form, (work) => {
    const { state, reason } = requireDelivery(work, form.placementId);
    if (work.excused || (state === 'stopped' && reason !== 'kept')) return work;
    return withDeliveries(
      work,
      work.deliveries.map((one) =>
        one.placementId === form.placementId ? retryNow(one, deps.clock()) : one,
      ),
    );
  });
  deps.log.info('grade sent again by a trainer', { placement: form.placementId, by: launch.learnerId });
}
