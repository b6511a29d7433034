import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Clock } from '../ports/clock.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { shorten } from './form-fields.ts';
import type { CallLms, HttpAnswer } from './http-client.ts';
import type { ToolKeys } from './tool-keys.ts';

/** Seconds. Moodle allows no skew at all for `iat`, Canvas at most five minutes of life. */
const BACKDATED = 5;
const ASSERTION_LIFE = 240;
const TIMEOUT = 5_000;
const MAX_BYTES = 64 * 1024;

/** What a token endpoint's answer says. @see RFC 6749, sections 5.1 and 5.2 */
interface TokenBody {
  readonly token?: string;
  readonly life?: unknown;
  /** Absent: all that was asked for. */
  readonly scopes?: readonly string[];
  readonly error?: string;
  readonly description?: string;
}

const parse = (body: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function readTokenBody(body: string): TokenBody {
  const parsed = parse(body);
  const token = text(parsed['access_token']);
  const error = text(parsed['error']);
  const description = text(parsed['error_description']);
  return {
    life: parsed['expires_in'],
    ...(token !== undefined && { token }),
    ...(typeof parsed['scope'] === 'string' && { scopes: parsed['scope'].split(' ') }),
    ...(error !== undefined && { error }),
    ...(description !== undefined && { description }),
  };
}

/** `400 invalid_client: ...`; never the body itself, which might hold a token. */
export function refusalOf({ status, body }: Pick<HttpAnswer, 'status' | 'body'>): string {
  const { error, description } = readTokenBody(body);
  const words = [error, description].filter((part) => part !== undefined);
  return shorten(`token: ${status} ${words.join(': ')}`, 300);
}

export type RequestToken = (platform: PlatformRecord, scopes: readonly string[]) => Promise<HttpAnswer>;

/**
 * One client-credentials grant. Rejects with an `HttpFault`, or with what the signing key says.
 * @see 1EdTech Security Framework 1.1, section 4.1
 */
export function createTokenRequest(deps: {
  readonly callLms: CallLms;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly userAgent: string;
}): RequestToken {
  const { callLms, toolKeys, clock, userAgent } = deps;

  const assertionFor = async (platform: PlatformRecord): Promise<string> => {
    const { kid, key } = await toolKeys.signingKey();
    const iat = Math.floor(clock() / 1000) - BACKDATED;
    return new SignJWT({ iss: platform.clientId, sub: platform.clientId })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setAudience(platform.tokenAudience ?? platform.tokenUrl)
      .setIssuedAt(iat)
      .setExpirationTime(iat + ASSERTION_LIFE)
      .setJti(randomUUID())
      .sign(key);
  };

  return async (platform, scopes) => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertionFor(platform),
      scope: scopes.join(' '),
    }).toString();
    const headers = {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': userAgent,
    };
    const limits = { timeout: TIMEOUT, maxBytes: MAX_BYTES, redirects: 1 };
    return callLms(platform.tokenUrl, { method: 'POST', headers, body, ...limits });
  };
}
