import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './standing.ts';

/** @throws AppError FORBIDDEN for anybody who does not teach in the context of this launch. */
export function requireTeaching(launch: Launch): void {
  if (standingOf(launch) !== 'preview') throw new AppError('FORBIDDEN', 'a page for trainers');
}

/** @throws AppError FORBIDDEN, NOT_FOUND for a placement of another context. */
export async function requireOwnPlacement(
  deps: Pick<Deps, 'records'>,
  launch: Launch,
  placementId: string,
): Promise<PlacementRecord> {
  requireTeaching(launch);
  const placement = await deps.records.placements.get(placementId);
  if (placement?.contextId !== launch.contextId)
    throw new AppError('NOT_FOUND', `placement ${placementId} is not in context ${launch.contextId}`);
  return placement;
}
