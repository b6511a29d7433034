import { AppError } from '../domain/errors.ts';
import type { LineItemAnswer, LineItemQuery } from '../ports/line-items.ts';
import type { PlacementRecord } from '../records/placement.ts';
import { changePlacement } from './change-placement.ts';
import type { Deps } from './deps.ts';
import { requeueAll } from './spread-best.ts';

/** Milliseconds that one search or creation may take; longer, and somebody else may try. */
const LEASE = 120_000;

/** What is asked of the LMS; undefined when the launch did not say where its columns are. */
export function columnQuery(placement: PlacementRecord): LineItemQuery | undefined {
  const { platformId, scopes, lineItems, resourceLinkId, moduleKey } = placement;
  if (lineItems === undefined || resourceLinkId === undefined) return undefined;
  return { platformId, scopes, lineItems, resourceLinkId, resourceId: moduleKey };
}

/** Takes the placement's column into one pair of hands; undefined when it is in others'. */
export async function leaseColumn(
  deps: Pick<Deps, 'records' | 'clock'>,
  placement: PlacementRecord,
): Promise<PlacementRecord | undefined> {
  const now = deps.clock();
  if ((placement.columnLeaseUntil ?? 0) > now) return undefined;
  const { columnDueAt: _due, ...rest } = placement;
  return deps.records.placements.replace({ ...rest, columnLeaseUntil: now + LEASE }, placement.version);
}

function afterAnswer(placement: PlacementRecord, answer: LineItemAnswer, now: number): PlacementRecord {
  const { columnLeaseUntil: _lease, columnDueAt: _due, columnProblem: _problem, ...rest } = placement;
  const sought = { ...rest, columnSoughtAt: now };
  if (answer.kind === 'failed') return { ...sought, columnProblem: answer.reason.slice(0, 300) };
  if (answer.kind === 'none' || answer.lineItem === placement.lineItem) return sought;
  return { ...sought, lineItem: answer.lineItem, lineItemFrom: 'search', spreadSince: now };
}

/**
 * Keeps what a search or a creation came to and gives the column free. A new column gets every grade that was earned.
 * A launch or a re-pointed link that came meanwhile counts more.
 */
export async function keepColumn(
  deps: Pick<Deps, 'records' | 'clock' | 'nudge'>,
  leased: PlacementRecord,
  answer: LineItemAnswer,
): Promise<void> {
  try {
    const stored = await changePlacement(deps, leased.id, (now) =>
      now.lineItem === leased.lineItem && now.moduleKey === leased.moduleKey
        ? afterAnswer(now, answer, deps.clock())
        : now,
    );
    if (stored.lineItem === leased.lineItem) return;
    await requeueAll(deps, stored);
    deps.nudge(stored.platformId);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
  }
}
