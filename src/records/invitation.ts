import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** Leave for one LMS to register by itself. Id: SHA-256 of its one-time code, hex. */
export interface InvitationRecord extends Doc {
  /** The LMS will belong to it. */
  readonly tenantId: string;
  readonly createdAt: number;
  readonly used: 0 | 1;
  readonly usedAt?: number;
  readonly expiresAt: number;
}

export const INVITATIONS: CollectionSpec<InvitationRecord> = {
  name: 'invitations',
  fields: { tenantId: 'string', used: 'number', usedAt: 'number' },
  indexes: [{ on: ['tenantId'] }],
};
