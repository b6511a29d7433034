import { AsyncLocalStorage } from 'node:async_hooks';
import type { KeyObject } from 'node:crypto';
import type { AppError } from '../domain/errors.ts';
import type { PlatformRecord } from '../records/platform.ts';

/**
 * What ltijs may know while it handles one launch. Its Database plugin has no access to the request,
 * so that the guard's findings travel beside it.
 */
export interface LaunchScope {
  readonly platform: PlatformRecord;
  /** The one key that this token names, as PEM. */
  readonly pem: string;
  /** The same key, read already. */
  readonly key?: KeyObject;
  /** Milliseconds: what time it is in this launch. */
  readonly now: number;
  /** Milliseconds: until when the token's nonce must be remembered. */
  readonly nonceExpiresAt: number;
  /** What the store answered, for a better word than ltijs has. */
  fault?: AppError;
}

export const launchScope = new AsyncLocalStorage<LaunchScope>();
