import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A key that signs badges. Id: the last part of its address, which is the `kid` of badges. Never removed: a badge of
 * years ago is checked against the key that signed it, unless somebody withdrew it. It is no key for LMSs.
 */
export interface CredentialKeyRecord extends Doc {
  /** Public JWK with `kid`, `alg` and `use`. */
  readonly publicJwk: Readonly<Record<string, string>>;
  /** PKCS#8, encrypted with a key derived from the secret; '' once it is withdrawn. */
  readonly privateKey: string;
  readonly createdAt: number;
  /** From then on it signs nothing, and nobody gets its public part: what it signed is ours no more. */
  readonly withdrawnAt?: number;
}

export const CREDENTIAL_KEYS: CollectionSpec<CredentialKeyRecord> = {
  name: 'credential_keys',
  fields: { createdAt: 'number' },
  indexes: [{ on: ['createdAt'] }],
};
