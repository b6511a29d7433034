import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** One of the tool's own signing keys. Id: the `kid`. One key set serves every platform. */
export interface ToolKeyRecord extends Doc {
  /** Public JWK with `kid`, `alg` and `use`. */
  readonly publicJwk: Readonly<Record<string, string>>;
  /** PKCS#8, encrypted with a key derived from the secret (AES-256-GCM, base64 of iv + tag + text). */
  readonly privateKey: string;
  readonly createdAt: number;
  /** It signs from this moment on; before, it is only published. */
  readonly signsFrom: number;
  /** It leaves the key set at this moment. */
  readonly retiresAt?: number;
}

export const TOOL_KEYS: CollectionSpec<ToolKeyRecord> = {
  name: 'tool_keys',
  fields: { signsFrom: 'number' },
  indexes: [{ on: ['signsFrom'] }],
};
