export type OwnKeysProbe =
  | { readonly kind: 'keys'; readonly kids: readonly string[] }
  /** Something answers at our address, but not with a key set. */
  | { readonly kind: 'no-keys'; readonly status: number }
  | { readonly kind: 'no-answer'; readonly why: string };

export type CertificateProbe =
  | { readonly kind: 'none' }
  | { readonly kind: 'trusted'; readonly validUntil: number }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no-answer'; readonly why: string };

/** Looks at the tool as an LMS does: through its base URL. Nothing rejects. */
export interface SelfProbe {
  ownKeys(): Promise<OwnKeysProbe>;
  /** The certificate of the base URL; `none` for plain http. */
  certificate(): Promise<CertificateProbe>;
}
