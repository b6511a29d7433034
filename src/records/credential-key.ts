import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A key that signs badges. Id: the `kid`. Never removed: a badge of years ago is checked against the key that signed
 * it. It is no key for LMSs.
 */
export interface CredentialKeyRecord extends Doc {
  /** Public JWK with `kid`, `alg` and `use`. */
  readonly publicJwk: Readonly<Record<string, string>>;
  /** PKCS#8, encrypted with a key derived from the secret. */
  readonly privateKey: string;
  readonly createdAt: number;
}

export const CREDENTIAL_KEYS: CollectionSpec<CredentialKeyRecord> = {
  name: 'credential_keys',
  fields: { createdAt: 'number' },
  indexes: [{ on: ['createdAt'] }],
};
