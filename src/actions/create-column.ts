import type { Launch } from '../domain/launch.ts';
import { columnQuery, keepColumn, leaseColumn } from './column.ts';
import type { Deps } from './deps.ts';
import { requireOwnPlacement } from './require-teaching.ts';

export type ColumnMade =
  /** `known`: there was one already. */
  | { readonly kind: 'made' | 'known' }
  /** Another trainer or the tool itself is at it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly problem: string };

/**
 * Makes the gradebook column of a link that has none; once, however many trainers ask at the same time.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function createColumn(deps: Deps, launch: Launch, placementId: string): Promise<ColumnMade> {
  const placement = await requireOwnPlacement(deps, launch, placementId);
  if (placement.lineItem !== undefined) return { kind: 'known' };
  const query = columnQuery(placement);
  if (!query) return { kind: 'failed', problem: 'the LMS did not say where its gradebook is' };
  const leased = await leaseColumn(deps, placement);
  if (!leased) return { kind: 'busy' };
  const title = placement.title ?? deps.library.find(placement.moduleKey)?.module?.title;
  const answer = await deps.lineItems.create(query, title ?? placement.moduleKey);
  await keepColumn(deps, leased, answer);
  deps.log.info('column created by a trainer', { placement: placementId, outcome: answer.kind });
  if (answer.kind === 'found') return { kind: 'made' };
  return { kind: 'failed', problem: answer.kind === 'failed' ? answer.reason : 'the LMS made none' };
}
