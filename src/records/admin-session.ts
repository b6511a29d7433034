import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A session that a one-time link began; no launch and no person stands behind it. Id: its public handle. */
export interface AdminSessionRecord extends Doc {
  readonly tenantId: string;
  /** SHA-256 of the cookie's secret, hex. */
  readonly secretHash: string;
  /** The language that was picked on a page. */
  readonly language?: string;
  readonly createdAt: number;
  /** Touched at most once a minute. */
  readonly seenAt: number;
  readonly expiresAt: number;
}

export const ADMIN_SESSIONS: CollectionSpec<AdminSessionRecord> = {
  name: 'admin_sessions',
  fields: { tenantId: 'string' },
  indexes: [{ on: ['tenantId'] }],
};
