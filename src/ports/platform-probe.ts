/** What a tool may be allowed to do at a platform. The scopes of the specifications stand behind the adapter. */
export const SERVICES = ['send-scores', 'read-results', 'read-columns', 'manage-columns', 'roster'] as const;
export type Service = (typeof SERVICES)[number];

/** Why no answer came. `forbidden`: our own rules did not let the call out. */
interface NoAnswer {
  readonly kind: 'no-answer';
  readonly forbidden: boolean;
  readonly why: string;
}

/** Milliseconds that the platform's clock is ahead of ours, as far as its answer tells; a second is not exact. */
interface Clocked {
  readonly ahead?: number;
}

export type KeysProbe =
  /** `usable`: RSA keys for signing, of 2048 bits or more. */
  | ({ readonly kind: 'keys'; readonly usable: number } & Clocked)
  /** An answer, but no key set. */
  | ({ readonly kind: 'no-keys'; readonly status: number } & Clocked)
  | NoAnswer;

export type TokenProbe =
  | ({ readonly kind: 'granted'; readonly services: readonly Service[] } & Clocked)
  /** `error` is the OAuth word: `invalid_client`, `invalid_scope`, ... */
  | ({
      readonly kind: 'refused';
      readonly status: number;
      readonly error: string;
      readonly detail: string;
    } & Clocked)
  /** Our own signing key cannot be used. */
  | { readonly kind: 'unsigned'; readonly why: string }
  | NoAnswer;

export type ServiceProbe =
  /** How many columns or members the first page has. */
  | { readonly kind: 'answered'; readonly count: number }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }
  | NoAnswer;

/** Asks a platform what it would answer in earnest, past every cache. Nothing rejects; everything is bounded in time. */
export interface PlatformProbe {
  /** Its public keys. */
  keys(platformId: string): Promise<KeysProbe>;
  /** A real client-credentials grant for these services. */
  token(platformId: string, services: readonly Service[]): Promise<TokenProbe>;
  /** Reads gradebook columns or the roster at this address with a token of its own. */
  read(platformId: string, service: 'read-columns' | 'roster', url: string): Promise<ServiceProbe>;
}
