/** Public RSA key with `alg`, `use`, and as `kid` its own address; never a private part. */
export type PublicJwk = Readonly<Record<string, string>>;

export interface CredentialSigner {
  /**
   * A compact JWS over the claims (RS256). Its header's `kid` is the address of the public key, so that whoever holds
   * the credential can check it.
   */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** Every key that ever signed and was not withdrawn, the newest first. */
  publicKeys(): Promise<readonly PublicJwk[]>;
  /** One of them, by the last part of its address. */
  publicKey(id: string): Promise<PublicJwk | undefined>;
}
