import type { Launch } from '../domain/launch.ts';
import { keepHeld } from '../domain/queue-best.ts';
import { withDeliveries } from '../domain/work.ts';
import type { Deps } from './deps.ts';
import { changeLearnerWork, type GradeForm, requireDelivery } from './learner-work.ts';

/**
 * A trainer lets the grade stand that a person set in the LMS. A better score asks again.
 * @throws AppError FORBIDDEN, NOT_FOUND, TRY_AGAIN
 */
export async function keepLmsGrade(deps: Deps, launch: Launch, form: GradeForm): Promise<void> {
  await changeLearnerWork(deps, launch, form, (work) => {
    const delivery = requireDelivery(work, form.placementId);
    const kept = keepHeld(delivery);
    if (kept === delivery) return work;
    return withDeliveries(
      work,
      work.deliveries.map((one) => (one === delivery ? kept : one)),
    );
  });
  deps.log.info('grade of the LMS kept by a trainer', { placement: form.placementId, by: launch.learnerId });
}
