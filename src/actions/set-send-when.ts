import type { Launch } from '../domain/launch.ts';
import { changePlacement } from './change-placement.ts';
import type { Deps } from './deps.ts';
import { requireOwnPlacement } from './require-teaching.ts';
import { requeueAll } from './spread-best.ts';

/**
 * Whether a placement's grades go to the LMS always, or only once the learner passed. Grades that are there stay.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function setSendWhen(
  deps: Deps,
  launch: Launch,
  placementId: string,
  sendWhen: 'always' | 'passed',
): Promise<void> {
  const { id } = await requireOwnPlacement(deps, launch, placementId);
  const placement = await changePlacement(deps, id, (now) =>
    (now.sendWhen ?? 'always') === sendWhen ? now : { ...now, sendWhen, spreadSince: deps.clock() },
  );
  await requeueAll(deps, placement);
  deps.nudge(placement.platformId);
}
