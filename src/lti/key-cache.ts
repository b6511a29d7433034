import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { CallLms, HttpAnswer } from './http-client.ts';

/** One public key of a platform, ready for us (`key`) and for ltijs (`pem`). */
export interface PlatformKey {
  readonly key: KeyObject;
  readonly pem: string;
}

/** A key, or why there is none: the platform does not publish it, or its key set cannot be had now. */
type KeyAnswer = PlatformKey | 'unknown' | 'unavailable';

export interface KeyCache {
  /** Never rejects. Waits only when the key is not known: at most `TIMEOUT`. */
  find(platform: PlatformRecord, kid: string): Promise<KeyAnswer>;
}

const MINUTE = 60_000;
const TIMEOUT = 5_000;
const MAX_BYTES = 256 * 1024;
const LIFETIME = { least: 5 * MINUTE, usual: 60 * MINUTE, most: 24 * 60 * MINUTE };
/**
 * After a key set without the key asked for. Found keys do not start it, so that a rotation is seen at once.
 */
const MISS_COOL_DOWN = 30_000;
/** After a failed fetch. */
const FAULT_COOL_DOWN = 5_000;
const MAX_KEYS = 50;
const MAX_PLATFORMS = 2_000;
const LEAST_BITS = 2048;

interface Entry {
  readonly jwksUrl: string;
  keys: ReadonlyMap<string, PlatformKey>;
  freshUntil: number;
  missedAt: number;
  failedAt: number;
  fetching?: Promise<boolean> | undefined;
}

/** Milliseconds to keep a key set. @see RFC 9111, section 5.2.2.1 */
export function lifetimeOf(cacheControl: string | null): number {
  if (cacheControl === null) return LIFETIME.usual;
  if (/\bno-(store|cache)\b/i.test(cacheControl)) return LIFETIME.least;
  const seconds = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1];
  if (seconds === undefined) return LIFETIME.usual;
  return Math.min(Math.max(Number(seconds) * 1000, LIFETIME.least), LIFETIME.most);
}

function readKey(jwk: unknown): [string, PlatformKey] | undefined {
  if (typeof jwk !== 'object' || jwk === null) return undefined;
  const { kty, kid, use, alg, n, e } = jwk as Record<string, unknown>;
  if (kty !== 'RSA' || typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string')
    return undefined;
  if ((use ?? 'sig') !== 'sig' || (alg ?? 'RS256') !== 'RS256') return undefined;
  try {
    const key = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS) return undefined;
    return [kid, { key, pem: key.export({ type: 'spki', format: 'pem' }).toString() }];
  } catch {
    return undefined;
  }
}

/** The usable keys of a JWKS; undefined when it is none. @see RFC 7517, section 5 */
export function readKeySet(text: string): ReadonlyMap<string, PlatformKey> | undefined {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    return undefined;
  }
  const keys = typeof set === 'object' && set !== null && 'keys' in set ? set.keys : undefined;
  if (!Array.isArray(keys)) return undefined;
  return new Map(
    keys
      .slice(0, MAX_KEYS)
      .map(readKey)
      .filter((entry) => entry !== undefined),
  );
}

/**
 * The platforms' public keys, per process. ltijs fetches the key set at every launch, without a time-out,
 * while Moodle's token lives for 60 s; here a known key never waits for the network, one fetch serves all who
 * ask, and made-up key ids cause at most one fetch per cool-down.
 * @see 1EdTech Security Framework 1.1, section 6.3
 */
export function createKeyCache(deps: {
  readonly callLms: CallLms;
  readonly clock: Clock;
  readonly log: Log;
  readonly userAgent: string;
}): KeyCache {
  const { callLms, clock, log } = deps;
  const entries = new Map<string, Entry>();

  const entryOf = (platform: PlatformRecord): Entry => {
    const known = entries.get(platform.id);
    entries.delete(platform.id);
    const entry =
      known?.jwksUrl === platform.jwksUrl
        ? known
        : {
            jwksUrl: platform.jwksUrl,
            keys: new Map<string, PlatformKey>(),
            freshUntil: 0,
            missedAt: -Infinity,
            failedAt: -Infinity,
          };
    entries.set(platform.id, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > MAX_PLATFORMS && oldest !== undefined) entries.delete(oldest);
    return entry;
  };

  const accept = (entry: Entry, answer: HttpAnswer): void => {
    const keys = answer.status === 200 ? readKeySet(answer.body) : undefined;
    if (!keys) throw new Error(`status ${answer.status} without a key set`);
    entry.keys = keys;
    entry.freshUntil = clock() + lifetimeOf(answer.headers.get('cache-control'));
  };

  const load = async (platform: PlatformRecord, entry: Entry): Promise<boolean> => {
    const headers = { accept: 'application/json', 'user-agent': deps.userAgent };
    try {
      const request = {
        method: 'GET',
        headers,
        timeout: TIMEOUT,
        maxBytes: MAX_BYTES,
        redirects: 0,
      } as const;
      accept(entry, await callLms(platform.jwksUrl, request));
      return true;
    } catch (error) {
      entry.failedAt = clock();
      const why = error instanceof Error ? error.message : 'unknown';
      log.warn('platform keys not fetched', { platformId: platform.id, why });
      return false;
    }
  };

  /** Single-flight. True when the key set is now the platform's current one. */
  const fetchOnce = (platform: PlatformRecord, entry: Entry): Promise<boolean> => {
    entry.fetching ??= load(platform, entry).finally(() => {
      entry.fetching = undefined;
    });
    return entry.fetching;
  };

  return {
    async find(platform, kid) {
      const entry = entryOf(platform);
      const known = entry.keys.get(kid);
      const coolingDown = clock() - entry.failedAt < FAULT_COOL_DOWN;
      if (known) {
        if (clock() >= entry.freshUntil && !coolingDown) void fetchOnce(platform, entry);
        return known;
      }
      if (coolingDown) return 'unavailable';
      if (clock() - entry.missedAt < MISS_COOL_DOWN) return 'unknown';
      if (!(await fetchOnce(platform, entry))) return 'unavailable';
      const found = entry.keys.get(kid);
      if (!found) entry.missedAt = clock();
      return found ?? 'unknown';
    },
  };
}
