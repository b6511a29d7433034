import { requeue } from '../domain/work.ts';
import type { PlacementRecord } from '../records/placement.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { eachWork } from './list-deliveries.ts';
import { targetsOf } from './targets.ts';

type SpreadDeps = Pick<Deps, 'records' | 'clock'>;

/** Milliseconds. A submission that began before the column was known has ended by then. */
const SETTLED = 5_000;
const MOST_AT_ONCE = 100;

/** Queues every learner's best score of the module for this placement's column. Answers how many had to be. */
async function spreadTo(deps: SpreadDeps, placement: PlacementRecord): Promise<number> {
  const { contextId, moduleKey } = placement;
  const targets = targetsOf([placement]);
  let queued = 0;
  for await (const { id, version } of eachWork(deps, { contextId, moduleKey })) {
    const work = await changeWork(deps, id, (now) => requeue(now, targets, deps.clock()));
    if (work.version !== version) queued++;
  }
  // A launch that changed it meanwhile has put its own note there.
  const { spreadSince: _done, ...settled } = placement;
  await deps.records.placements.replace(settled, placement.version);
  return queued;
}

/**
 * A second link to a module, or a new column, gets the scores that were earned before, also of learners who never
 * open it. Repeated until it is done, whatever ends a process in between.
 */
export async function spreadBest(deps: SpreadDeps): Promise<number> {
  const waiting = await deps.records.placements.find(
    { spreadSince: { lte: deps.clock() - SETTLED } },
    { sort: 'spreadSince', limit: MOST_AT_ONCE },
  );
  let queued = 0;
  for (const placement of waiting) queued += await spreadTo(deps, placement);
  return queued;
}
