import { AppError } from '../domain/errors.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { Deps } from './deps.ts';

const TRIES = 10;

/**
 * Reads the placement, lets `change` decide and stores its answer if nobody was faster; else decides anew on what is
 * there now. An answer that is the same object is not written.
 * @throws AppError NOT_FOUND when the placement does not exist, TRY_AGAIN when others kept changing it.
 */
export async function changePlacement(
  deps: Pick<Deps, 'records'>,
  id: string,
  change: (placement: PlacementRecord) => PlacementRecord,
): Promise<PlacementRecord> {
  for (let tries = 0; tries < TRIES; tries++) {
    const placement = await deps.records.placements.get(id);
    if (!placement) throw new AppError('NOT_FOUND', `placement ${id} does not exist`);
    const changed = change(placement);
    if (changed === placement) return placement;
    const stored = await deps.records.placements.replace(changed, placement.version);
    if (stored) return stored;
  }
  throw new AppError('TRY_AGAIN', `placement ${id} was changed by others ${TRIES} times in a row`);
}
