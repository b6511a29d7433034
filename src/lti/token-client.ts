import type { Clock } from '../ports/clock.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { retryAfter } from './classify-answer.ts';
import { type CallLms, type HttpAnswer, HttpFault } from './http-client.ts';
import { createTokenRequest, readTokenBody, refusalOf } from './token-request.ts';
import type { ToolKeys } from './tool-keys.ts';

/** `retry`: it can heal by itself; `refused`: an admin of the LMS has to change something. */
type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'retry'; readonly detail: string; readonly retryAfter?: number }
  | { readonly kind: 'refused'; readonly detail: string };

export interface TokenClient {
  /** Never rejects. @see 1EdTech Security Framework 1.1, section 4.1 */
  get(platform: PlatformRecord, scopes: readonly string[]): Promise<TokenAnswer>;
  /** Forgets a token that a service refused. */
  drop(platform: PlatformRecord, scopes: readonly string[], token: string): void;
}

/** Milliseconds before its end that a token is renewed. */
const MARGIN = 60_000;
/** Seconds; where the platform does not say. */
const USUAL_LIFE = 600;
const MAX_TOKENS = 5_000;

interface Cached {
  readonly token: string;
  readonly renewAt: number;
}

const keyOf = ({ id, clientId, tokenUrl }: PlatformRecord, scopes: readonly string[]): string =>
  JSON.stringify([id, clientId, tokenUrl, ...[...scopes].sort()]);

/** What the token endpoint's answer means. @see RFC 6749, sections 5.1 and 5.2 */
function readTokenAnswer(
  answer: HttpAnswer,
  scopes: readonly string[],
  now: number,
): Cached | Exclude<TokenAnswer, { kind: 'token' }> {
  const { status } = answer;
  if (status !== 200 && status !== 201) {
    const detail = refusalOf(answer);
    if (status < 500 && ![408, 425, 429].includes(status)) return { kind: 'refused', detail };
    const pause = retryAfter(answer.headers, now);
    return { kind: 'retry', detail, ...(pause !== undefined && { retryAfter: pause }) };
  }
  const { token, life, scopes: granted = scopes } = readTokenBody(answer.body);
  if (token === undefined) return { kind: 'retry', detail: 'token: an answer without one' };
  const missing = scopes.filter((wanted) => !granted.includes(wanted));
  if (missing.length > 0) return { kind: 'refused', detail: `token: without the scope ${missing.join(' ')}` };
  const seconds = Number(life ?? USUAL_LIFE);
  const lasts = (Number.isFinite(seconds) && seconds > 0 ? seconds : USUAL_LIFE) * 1000;
  return { token, renewAt: now + Math.max(lasts - MARGIN, lasts / 2) };
}

/**
 * Access tokens, per platform and scope set. ltijs asks once per parallel caller, uses tokens up to their
 * last second, has no time-out and draws `jti` from `Math.random`.
 */
export function createTokenClient(deps: {
  readonly callLms: CallLms;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly userAgent: string;
}): TokenClient {
  const { clock } = deps;
  const request = createTokenRequest(deps);
  const cache = new Map<string, Cached>();
  const asking = new Map<string, Promise<TokenAnswer>>();

  const keep = (key: string, cached: Cached): void => {
    cache.set(key, cached);
    const oldest = cache.keys().next().value;
    if (cache.size > MAX_TOKENS && oldest !== undefined) cache.delete(oldest);
  };

  const ask = async (platform: PlatformRecord, scopes: readonly string[]): Promise<TokenAnswer> => {
    try {
      const answer = readTokenAnswer(await request(platform, scopes), scopes, clock());
      if ('kind' in answer) return answer;
      keep(keyOf(platform, scopes), answer);
      return { kind: 'token', token: answer.token };
    } catch (error) {
      const why = error instanceof HttpFault ? error.message : 'the assertion could not be signed';
      return { kind: 'retry', detail: `token: ${why}` };
    }
  };

  return {
    async get(platform, scopes) {
      const key = keyOf(platform, scopes);
      const cached = cache.get(key);
      if (cached && clock() < cached.renewAt) return { kind: 'token', token: cached.token };
      const running = asking.get(key) ?? ask(platform, scopes).finally(() => asking.delete(key));
      asking.set(key, running);
      return running;
    },
    drop(platform, scopes, token) {
      const key = keyOf(platform, scopes);
      if (cache.get(key)?.token === token) cache.delete(key);
    },
  };
}
