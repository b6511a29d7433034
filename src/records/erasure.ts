import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * That a person was erased: who asked, when, why, and how much went; no name. While it is open it keeps the person
 * from beginning anew, and passes are repeated until one finds nothing. Id: random.
 */
export interface ErasureRecord extends Doc {
  /** Key of the person; LMS and user id cannot be told from it. */
  readonly learnerId: string;
  readonly platformId: string;
  readonly tenantId: string;
  readonly at: number;
  /** A person's id, `cli`, or `link` for a session that the command line opened. */
  readonly by: string;
  readonly reason: string;
  /** Records that were removed or changed, by the name of their collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** The LMS's user id; only while it is open. */
  readonly sub?: string | undefined;
  /** When the next pass is due; absent: it is over. */
  readonly dueAt?: number | undefined;
  readonly endedAt?: number;
  readonly expiresAt: number;
}

export const ERASURES: CollectionSpec<ErasureRecord> = {
  name: 'erasures',
  fields: { learnerId: 'string', tenantId: 'string', at: 'number', dueAt: 'number' },
  indexes: [{ on: ['learnerId', 'dueAt'] }, { on: ['dueAt'] }, { on: ['tenantId', 'at'] }],
};
