import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A module linked into a context. Id: `placementKey(contextId, resourceLinkId)`.
 * A link can be re-pointed: the module and line item are those of the latest launch.
 */
export interface PlacementRecord extends Doc {
  readonly platformId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  readonly title?: string;
  /** AGS line item URL; absent: ungraded. */
  readonly lineItem?: string;
  readonly scopes: readonly string[];
  /** AGS container URL, to find or create a line item. */
  readonly lineItems?: string;
  readonly resourceLinkId?: string;
  /** `passed`: nothing is sent before the learner passed (a complete/incomplete column). Default `always`. */
  readonly sendWhen?: 'always' | 'passed';
  /** Since when the scores that learners earned before wait to be queued for this column. */
  readonly spreadSince?: number | undefined;
}

export const PLACEMENTS: CollectionSpec<PlacementRecord> = {
  name: 'placements',
  fields: { platformId: 'string', contextId: 'string', moduleKey: 'string', spreadSince: 'number' },
  indexes: [{ on: ['contextId', 'moduleKey'] }, { on: ['platformId'] }, { on: ['spreadSince'] }],
};
