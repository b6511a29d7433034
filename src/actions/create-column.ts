import type { Launch } from '../domain/launch.ts';
import type { PlacementRecord } from '../records/placement.ts';
import { columnQuery, keepColumn, leaseColumn } from './column.ts';
import type { Deps } from './deps.ts';
import { requireOwnPlacement } from './require-teaching.ts';

export type ColumnMade =
  /** `known`: there was one already. */
  | { readonly kind: 'made' | 'known' }
  /** Another trainer or the tool itself is at it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly problem: string };

/** A search or another trainer's creation takes a moment: so often it is looked whether it is over, milliseconds apart. */
const LOOKS = 6;
const BETWEEN_LOOKS = 400;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, BETWEEN_LOOKS);
  });

/** The placement with its column in our hands; undefined when others keep it. One that has a column is answered as it is. */
async function takeColumn(
  deps: Deps,
  launch: Launch,
  placementId: string,
): Promise<PlacementRecord | undefined> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (looks > 0) await pause();
    const placement = await requireOwnPlacement(deps, launch, placementId);
    if (placement.lineItem !== undefined || !columnQuery(placement)) return placement;
    const leased = await leaseColumn(deps, placement);
    if (leased) return leased;
  }
  return undefined;
}

/**
 * Makes the gradebook column of a link that has none; once, however many trainers ask at the same time.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function createColumn(deps: Deps, launch: Launch, placementId: string): Promise<ColumnMade> {
  const placement = await takeColumn(deps, launch, placementId);
  if (!placement) return { kind: 'busy' };
  if (placement.lineItem !== undefined) return { kind: 'known' };
  const query = columnQuery(placement);
  if (!query) return { kind: 'failed', problem: 'the LMS did not say where its gradebook is' };
  const title = placement.title ?? deps.library.find(placement.moduleKey)?.module?.title;
  const answer = await deps.lineItems.create(query, title ?? placement.moduleKey);
  await keepColumn(deps, placement, answer);
  deps.log.info('column created by a trainer', { placement: placementId, outcome: answer.kind });
  if (answer.kind === 'found') return { kind: 'made' };
  return { kind: 'failed', problem: answer.kind === 'failed' ? answer.reason : 'the LMS made none' };
}
