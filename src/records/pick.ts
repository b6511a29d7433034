import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A module that a trainer sent into a context by deep linking. Id: `pickKey(contextId, moduleKey)`. Until somebody
 * opens the link and it becomes a placement, nothing else tells that it is there. Names no person.
 */
export interface PickRecord extends Doc {
  readonly platformId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  readonly pickedAt: number;
  /** A link that nobody opened for a year is none. */
  readonly expiresAt: number;
}

export const PICKS: CollectionSpec<PickRecord> = {
  name: 'picks',
  fields: { platformId: 'string', contextId: 'string' },
  indexes: [{ on: ['contextId'] }, { on: ['platformId'] }],
};
