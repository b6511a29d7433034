import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A way in for whoever has the command line. Id: SHA-256 of its one-time code, hex. */
export interface AdminLinkRecord extends Doc {
  readonly tenantId: string;
  readonly createdAt: number;
  readonly used: 0 | 1;
  readonly usedAt?: number;
  readonly expiresAt: number;
}

export const ADMIN_LINKS: CollectionSpec<AdminLinkRecord> = {
  name: 'admin_links',
  fields: { tenantId: 'string', used: 'number', usedAt: 'number' },
  indexes: [{ on: ['tenantId'] }],
};
