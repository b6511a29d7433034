import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A person of one platform. Id: `learnerKey(platformId, sub)`. The name only if the LMS sends it; no e-mail address is kept. */
export interface LearnerRecord extends Doc {
  readonly platformId: string;
  readonly sub: string;
  readonly name?: string;
  /** As the person confirmed it, for certificates. */
  readonly legalName?: string;
  readonly legalNameAt?: number;
  readonly firstSeenAt: number;
}

export const LEARNERS: CollectionSpec<LearnerRecord> = {
  name: 'learners',
  fields: { platformId: 'string' },
  indexes: [{ on: ['platformId'] }],
};
