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

/**
 * Every learner's best score of the module goes to this placement's column, or waits, as the placement asks for now.
 * Answers how many changed.
 */
export async function requeueAll(deps: SpreadDeps, placement: PlacementRecord): Promise<number> {
  const { contextId, moduleKey } = placement;
  const targets = targetsOf([placement]);
  let queued = 0;
  for await (const found of eachWork(deps, { contextId, moduleKey })) {
    if (requeue(found, targets, deps.clock()) === found) continue;
    const work = await changeWork(deps, found.id, (now) => requeue(now, targets, deps.clock()));
    if (work.version !== found.version) queued++;
  }
  return queued;
}

/** The same, and then the placement needs it no more. */
async function spreadTo(deps: SpreadDeps, placement: PlacementRecord): Promise<number> {
  const queued = await requeueAll(deps, placement);
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
