import type { PlacementRecord } from '../records/placement.ts';
import { columnQuery, keepColumn, leaseColumn } from './column.ts';
import type { Deps } from './deps.ts';

type ColumnDeps = Pick<Deps, 'records' | 'clock' | 'nudge' | 'lineItems' | 'log'>;

const AT_ONCE = 20;

/** Only where the platform's option says so, and never in place of one that somebody deleted. */
async function mayCreate(deps: ColumnDeps, placement: PlacementRecord): Promise<boolean> {
  if (placement.lineItem !== undefined) return false;
  const platform = await deps.records.platforms.get(placement.platformId);
  return platform?.options?.lineItems === 'create';
}

async function seekColumn(deps: ColumnDeps, placement: PlacementRecord): Promise<void> {
  const query = columnQuery(placement);
  const leased = query && (await leaseColumn(deps, placement));
  if (!query || !leased) return;
  const { lineItems } = deps;
  const answer = (await mayCreate(deps, leased))
    ? await lineItems.create(query, leased.title ?? leased.moduleKey)
    : await lineItems.find(query);
  await keepColumn(deps, leased, answer);
  deps.log.info('column looked for', { placement: leased.id, outcome: answer.kind });
}

/** Looks for the columns that are due, one after the other. Answers how many there were. */
export async function seekColumns(deps: ColumnDeps): Promise<number> {
  const now = deps.clock();
  const due = await deps.records.placements.find(
    { columnDueAt: { lte: now } },
    { sort: 'columnDueAt', limit: AT_ONCE },
  );
  for (const placement of due) await seekColumn(deps, placement);
  return due.length;
}
