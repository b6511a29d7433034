import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A person who is an admin of a tenant. Id: `adminKey(tenantId, personId)`. */
export interface AdminRecord extends Doc {
  readonly tenantId: string;
  /** `learnerKey(platformId, sub)`. */
  readonly personId: string;
  readonly platformId: string;
  readonly grantedAt: number;
  /** A person's id, `cli`, or `link` for a session that the command line opened. */
  readonly grantedBy: string;
}

export const ADMINS: CollectionSpec<AdminRecord> = {
  name: 'admins',
  fields: { tenantId: 'string', personId: 'string', platformId: 'string' },
  indexes: [{ on: ['tenantId'] }, { on: ['personId'] }, { on: ['platformId'] }],
};
