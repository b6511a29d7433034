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
  /** `search`: found or created by us, since the launch names none. */
  readonly lineItemFrom?: 'launch' | 'search';
  readonly scopes: readonly string[];
  /** AGS container URL, to find or create a line item. */
  readonly lineItems?: string;
  readonly resourceLinkId?: string;
  /** `passed`: nothing is sent before the learner passed (a complete/incomplete column). Default `always`. */
  readonly sendWhen?: 'always' | 'passed';
  /** Since when the scores that learners earned before wait to be queued for this column. */
  readonly spreadSince?: number | undefined;
  /** The LMS's product family, or ''. */
  readonly lms?: string;
  /** When the line item is to be looked for; absent: no need. */
  readonly columnDueAt?: number;
  readonly columnSoughtAt?: number;
  /** One search or creation at a time, over all processes: in somebody's hands until this moment. */
  readonly columnLeaseUntil?: number;
  /** Why the last search or creation failed; for trainers and admins. */
  readonly columnProblem?: string;
}

export const PLACEMENTS: CollectionSpec<PlacementRecord> = {
  name: 'placements',
  fields: {
    platformId: 'string',
    contextId: 'string',
    moduleKey: 'string',
    spreadSince: 'number',
    columnDueAt: 'number',
  },
  indexes: [
    { on: ['contextId', 'moduleKey'] },
    { on: ['platformId'] },
    { on: ['spreadSince'] },
    { on: ['columnDueAt'] },
  ],
};
