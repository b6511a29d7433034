/** One of the tool's own signing keys, without the key. Times are milliseconds. */
export interface SigningKeyInfo {
  readonly kid: string;
  /** `next`: published, does not sign yet. `old`: no longer signs, still published. */
  readonly state: 'next' | 'signing' | 'old';
  readonly createdAt: number;
  readonly signsFrom: number;
  /** When it leaves the published key set; absent while no other follows. */
  readonly retiresAt?: number;
  /** This process's secret opens it. */
  readonly readable: boolean;
}

export type Rotation =
  | { readonly kind: 'rotated'; readonly key: SigningKeyInfo }
  /** A new key is published and waits already. */
  | { readonly kind: 'waiting'; readonly key: SigningKeyInfo }
  /** The signing key was made with another secret: a key of this one would not be what the server expects. */
  | { readonly kind: 'other-secret' }
  /** The tool makes its first key when it starts. */
  | { readonly kind: 'no-key' };

export interface KeyRing {
  /** The published keys, newest first. */
  list(): Promise<readonly SigningKeyInfo[]>;
  /**
   * Makes a new key. `announced`: it is published a day before it signs, and the old one stays published for a week
   * after that. `now`: it signs at once and the others leave within a minute, for a key that leaked or a secret that
   * was lost.
   */
  rotate(when: 'announced' | 'now'): Promise<Rotation>;
}
