import type { Delivery, HeldGrade } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import { afterLook } from '../domain/held-grade.ts';
import type { Launch } from '../domain/launch.ts';
import { withDeliveries } from '../domain/work.ts';
import type { HeldAnswer } from '../ports/score-sender.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { eachWork } from './list-deliveries.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf } from './targets.ts';

export type Compared =
  /** `changed`: so many grades are not what the LMS confirmed; each now waits for the trainer. */
  { readonly kind: 'compared'; readonly changed: number } | { readonly kind: 'unreadable' };

/** Milliseconds for all columns; a page waits for it. */
const LIMIT = 25_000;

type Held = Extract<HeldAnswer, { kind: 'held' }>;

/** A learner whom a list that was cut short does not name may still have a grade. */
const heldBy = ({ grades, short }: Held, sub: string): HeldGrade | undefined =>
  grades.get(sub) ?? (short === undefined ? { maximum: 100 } : undefined);

function compared(work: WorkRecord, looks: ReadonlyMap<string, Held>): WorkRecord {
  const deliveries = work.deliveries.map((delivery): Delivery => {
    const look = looks.get(`${delivery.placementId} ${delivery.lineItem}`);
    const held = look && heldBy(look, work.sub);
    return held ? afterLook(delivery, held) : delivery;
  });
  const same = deliveries.every((one, index) => one === work.deliveries[index]);
  return same ? work : withDeliveries(work, deliveries);
}

async function lookAt(
  deps: Deps,
  placement: PlacementRecord,
  signal: AbortSignal,
): Promise<Held | undefined> {
  const { platformId, scopes, lineItem } = placement;
  if (lineItem === undefined) return undefined;
  const answer = await deps.sender.read({ platformId, scopes, lineItem }, signal);
  return answer.kind === 'held' ? answer : undefined;
}

/**
 * Compares every confirmed grade of a module in the trainer's context with what the LMS holds now: one question to the
 * LMS for each column (and its further pages), however many learners there are.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function compareGrades(deps: Deps, launch: Launch, moduleKey: string): Promise<Compared> {
  requireTeaching(launch);
  const { contextId } = launch;
  const placements = await placementsOf(deps, contextId, moduleKey);
  if (placements.length === 0) throw new AppError('NOT_FOUND', `${moduleKey} is not placed in ${contextId}`);
  const signal = AbortSignal.timeout(LIMIT);
  const looks = new Map<string, Held>();
  for (const placement of placements) {
    const look = await lookAt(deps, placement, signal);
    if (look) looks.set(`${placement.id} ${placement.lineItem ?? ''}`, look);
  }
  if (looks.size === 0) return { kind: 'unreadable' };
  let changed = 0;
  for await (const work of eachWork(deps, { contextId, moduleKey })) {
    if (work.preview || compared(work, looks) === work) continue;
    const stored = await changeWork(deps, work.id, (now) => compared(now, looks));
    if (stored.parked === 1) changed += 1;
  }
  deps.log.info('grades compared', { context: contextId, module: moduleKey, changed });
  return { kind: 'compared', changed };
}
