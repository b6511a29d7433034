import type { Launch } from '../domain/launch.ts';
import { type Draft, StoreError } from '../ports/document-store.ts';
import type { PlacementRecord } from '../records/placement.ts';
import { changePlacement } from './change-placement.ts';
import type { Deps } from './deps.ts';

/** Milliseconds before a launch has a column looked for again; less after a fault. */
const SOUGHT_FOR = 60 * 60_000;
const FAILED_FOR = 10 * 60_000;

type Column = Pick<
  PlacementRecord,
  'lineItem' | 'lineItemFrom' | 'columnDueAt' | 'columnSoughtAt' | 'columnLeaseUntil' | 'columnProblem'
>;

/** Searching needs the container and the link that the LMS grades. */
const maySeek = (launch: Launch): boolean =>
  launch.grades?.lineItems !== undefined && launch.resourceLinkId !== undefined;

/** Some LMSs name the column to learners only: what one of those said before stands until a learner's launch differs. */
const mayStay = (known: PlacementRecord, launch: Launch): boolean =>
  known.lineItemFrom === 'search' || launch.role !== 'learner' || known.lineItem === undefined;

/** What is known of the column: as the launch says, else as it was found before, else to be looked for. */
function columnOf(
  known: PlacementRecord | undefined,
  launch: Launch,
  moduleKey: string,
  now: number,
): Column {
  const named = launch.grades?.lineItem;
  if (named !== undefined) return { lineItem: named, lineItemFrom: 'launch' };
  const same = known?.moduleKey === moduleKey && mayStay(known, launch) ? known : undefined;
  const { lineItem, lineItemFrom, columnDueAt, columnSoughtAt, columnLeaseUntil, columnProblem } = same ?? {};
  const before = {
    ...(lineItem !== undefined && { lineItem }),
    ...(lineItemFrom !== undefined && { lineItemFrom }),
    ...(columnDueAt !== undefined && { columnDueAt }),
    ...(columnSoughtAt !== undefined && { columnSoughtAt }),
    ...(columnLeaseUntil !== undefined && { columnLeaseUntil }),
    ...(columnProblem !== undefined && { columnProblem }),
  };
  const wait = columnProblem === undefined ? SOUGHT_FOR : FAILED_FOR;
  const free = columnDueAt === undefined && (columnLeaseUntil ?? 0) <= now;
  const due = lineItem === undefined && free && now - (columnSoughtAt ?? 0) >= wait;
  return due && maySeek(launch) ? { ...before, columnDueAt: now } : before;
}

/** Learners may have earned something on this module before its column was known. */
const isNewColumn = (known: PlacementRecord | undefined, column: Column, moduleKey: string): boolean =>
  column.lineItem !== undefined && (known?.lineItem !== column.lineItem || known.moduleKey !== moduleKey);

/** Rights and container, as the launch says, or said to others before where this person is told nothing. */
function serviceOf(
  known: PlacementRecord | undefined,
  { grades, role }: Launch,
): Pick<PlacementRecord, 'scopes' | 'lineItems'> {
  const { scopes = [], lineItems } = grades ?? (role === 'learner' ? undefined : known) ?? {};
  return { scopes, ...(lineItems !== undefined && { lineItems }) };
}

/** The placement after this launch; what trainers decided about it stays. */
function placementAfter(
  known: PlacementRecord | undefined,
  launch: Launch & { readonly placementId: string },
  moduleKey: string,
  now: number,
): Draft<PlacementRecord> {
  const { linkTitle, lms, resourceLinkId } = launch;
  const column = columnOf(known, launch, moduleKey, now);
  const spreadSince = isNewColumn(known, column, moduleKey) ? now : known?.spreadSince;
  return {
    id: launch.placementId,
    platformId: launch.platformId,
    contextId: launch.contextId,
    moduleKey,
    ...(linkTitle !== undefined && { title: linkTitle }),
    ...serviceOf(known, launch),
    ...(resourceLinkId !== undefined && { resourceLinkId }),
    ...(lms !== '' && { lms }),
    ...(known?.sendWhen !== undefined && { sendWhen: known.sendWhen }),
    ...(spreadSince !== undefined && { spreadSince }),
    ...column,
  };
}

const sorted = (record: object): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Takes note of where a module is linked; undefined when the launch came from no link. */
export async function notePlacement(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Launch,
  moduleKey: string,
): Promise<PlacementRecord | undefined> {
  const { placementId } = launch;
  if (placementId === undefined) return undefined;
  const { placements } = deps.records;
  const linked = { ...launch, placementId };
  const after = (known: PlacementRecord): PlacementRecord => {
    const next = { ...placementAfter(known, linked, moduleKey, deps.clock()), version: known.version };
    return sorted(next) === sorted(known) ? known : next;
  };
  const known = await placements.get(placementId);
  if (known) {
    const next = after(known);
    const stored = next === known ? known : await placements.replace(next, known.version);
    return stored ?? changePlacement(deps, placementId, after);
  }
  try {
    return await placements.insert(placementAfter(undefined, linked, moduleKey, deps.clock()));
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
    return changePlacement(deps, placementId, after);
  }
}
