import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A learner of a context as the LMS lists them. The name only where the LMS shares it. */
export interface RosterEntry {
  readonly sub: string;
  readonly name?: string;
  readonly active: boolean;
}

/** The learners that the LMS lists for a context, kept for a while. Id: the context's. */
export interface RosterRecord extends Doc {
  readonly platformId: string;
  readonly learners: readonly RosterEntry[];
  /** When the list was read; absent: never. */
  readonly readAt?: number;
  /** The LMS has more learners than these, and why they are missing. */
  readonly short?: string;
  /** When it was tried last. */
  readonly triedAt: number;
  /** Why the last try failed; for admins. */
  readonly problem?: string;
  /** A list that nobody looks at does not keep names. */
  readonly expiresAt: number;
}

export const ROSTERS: CollectionSpec<RosterRecord> = {
  name: 'rosters',
  fields: { platformId: 'string' },
  indexes: [{ on: ['platformId'] }],
};
