import type { DeliveryTarget } from '../domain/deliveries.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { Deps } from './deps.ts';

/** All placements of a module in a context. */
export const placementsOf = (
  deps: Pick<Deps, 'records'>,
  contextId: string,
  moduleKey: string,
): Promise<PlacementRecord[]> => deps.records.placements.find({ contextId, moduleKey }, { limit: 1000 });

/** Where grades go: the placements that have a line item. */
export const targetsOf = (placements: readonly Omit<PlacementRecord, 'version'>[]): DeliveryTarget[] =>
  placements.flatMap(({ id, lineItem, scopes, lms, sendWhen }) =>
    lineItem === undefined
      ? []
      : [{ placementId: id, lineItem, scopes, ...(lms && { lms }), ...(sendWhen && { sendWhen }) }],
  );
