import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A nonce that was used. Id: hash of platform and nonce. Kept until its token can no longer be valid. */
export interface NonceRecord extends Doc {
  readonly expiresAt: number;
}

export const NONCES: CollectionSpec<NonceRecord> = { name: 'nonces', fields: {}, indexes: [] };
