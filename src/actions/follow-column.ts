import type { Delivery } from '../domain/delivery.ts';
import { requeue } from '../domain/work.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import { columnQuery } from './column.ts';
import type { Deps } from './deps.ts';
import { targetsOf } from './targets.ts';

/** Milliseconds: a column that is gone is looked for once, not for each learner. */
const SOUGHT_FOR = 5 * 60_000;

async function seekLater(deps: Pick<Deps, 'records' | 'clock'>, placement: PlacementRecord): Promise<void> {
  const now = deps.clock();
  if (placement.columnDueAt !== undefined || !columnQuery(placement)) return;
  if (now - (placement.columnSoughtAt ?? 0) < SOUGHT_FOR) return;
  await deps.records.placements.replace({ ...placement, columnDueAt: now }, placement.version);
}

/**
 * The LMS says that the column of this delivery is gone. Where the placement has another one by now, the grade goes
 * there; otherwise it is looked for, and until a launch or the search brings it, the grade waits.
 */
export async function followColumn(
  deps: Pick<Deps, 'records' | 'clock'>,
  work: WorkRecord,
  { placementId, lineItem }: Delivery,
): Promise<void> {
  const placement = await deps.records.placements.get(placementId);
  if (!placement) return;
  if (placement.lineItem === lineItem) return seekLater(deps, placement);
  const targets = targetsOf([placement]);
  await changeWork(deps, work.id, (now) => requeue(now, targets, deps.clock()));
}
