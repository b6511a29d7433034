import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { KeysProbe, PlatformProbe, Service, ServiceProbe, TokenProbe } from '../ports/platform-probe.ts';
import type { PlatformRecord } from '../records/platform.ts';
import {
  LINE_ITEM_READ_SCOPE,
  LINE_ITEM_SCOPE,
  RESULT_SCOPE,
  ROSTER_SCOPE,
  SCORE_SCOPE,
} from './claim-names.ts';
import { shorten } from './form-fields.ts';
import { type CallLms, type HttpAnswer, HttpFault } from './http-client.ts';
import { readKeySet } from './key-cache.ts';
import { createTokenRequest, readTokenBody, refusalOf } from './token-request.ts';
import type { ToolKeys } from './tool-keys.ts';

const SCOPES: Readonly<Record<Service, string>> = {
  'send-scores': SCORE_SCOPE,
  'read-results': RESULT_SCOPE,
  'read-columns': LINE_ITEM_READ_SCOPE,
  'manage-columns': LINE_ITEM_SCOPE,
  roster: ROSTER_SCOPE,
};

/** Moodle wants exactly these. @see AGS 2.0, section 3.2.4; NRPS 2.0, section 2.4.1 */
const MEDIA = {
  'read-columns': 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  roster: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;

const TIMEOUT = 5_000;
const MAX_BYTES = 1024 * 1024;

const noAnswer = (error: unknown) => ({
  kind: 'no-answer' as const,
  forbidden: error instanceof HttpFault && error.kind === 'forbidden',
  why: error instanceof Error ? error.message : 'unknown',
});

/** The `Date` header has whole seconds: on average it is half a second old. @see RFC 9110, section 6.6.1 */
function aheadOf({ headers }: HttpAnswer, asked: number, answered: number): { ahead?: number } {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? {} : { ahead: Math.round(at + 500 - (asked + answered) / 2) };
}

/** A list, or the members of a roster. */
function countIn(body: string): number | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const list = Array.isArray(value) ? value : Reflect.get(Object(value), 'members');
    return Array.isArray(list) ? list.length : undefined;
  } catch {
    return undefined;
  }
}

export function createPlatformProbe(deps: {
  readonly platforms: Collection<PlatformRecord>;
  readonly callLms: CallLms;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly userAgent: string;
}): PlatformProbe {
  const { platforms, callLms, clock, userAgent } = deps;
  const requestToken = createTokenRequest(deps);
  const bounds = { timeout: TIMEOUT, maxBytes: MAX_BYTES, redirects: 1 };

  const platformOf = async (id: string): Promise<PlatformRecord> => {
    const platform = await platforms.get(id);
    if (!platform) throw new Error('the platform was removed');
    return platform;
  };

  const readKeys = async (platformId: string): Promise<KeysProbe> => {
    const { jwksUrl } = await platformOf(platformId);
    const asked = clock();
    const headers = { accept: 'application/json', 'user-agent': userAgent };
    const answer = await callLms(jwksUrl, { method: 'GET', headers, ...bounds, redirects: 0 });
    const clocked = aheadOf(answer, asked, clock());
    const keys = answer.status === 200 ? readKeySet(answer.body) : undefined;
    if (!keys) return { kind: 'no-keys', status: answer.status, ...clocked };
    return { kind: 'keys', usable: keys.size, ...clocked };
  };

  const canSign = async (): Promise<TokenProbe | undefined> => {
    try {
      await deps.toolKeys.signingKey();
      return undefined;
    } catch (error) {
      return { kind: 'unsigned', why: error instanceof Error ? error.message : 'unknown' };
    }
  };

  const askToken = async (platformId: string, services: readonly Service[]): Promise<TokenProbe> => {
    const platform = await platformOf(platformId);
    const wanted = services.map((service) => SCOPES[service]);
    const asked = clock();
    const answer = await requestToken(platform, wanted);
    const clocked = aheadOf(answer, asked, clock());
    const { status } = answer;
    const { token, scopes = wanted, error = '' } = readTokenBody(answer.body);
    if (![200, 201].includes(status) || token === undefined) {
      return { kind: 'refused', status, error, detail: refusalOf(answer), ...clocked };
    }
    const granted = services.filter((service) => scopes.includes(SCOPES[service]));
    return { kind: 'granted', services: granted, ...clocked };
  };

  const readService = async (
    platformId: string,
    service: 'read-columns' | 'roster',
    url: string,
  ): Promise<ServiceProbe> => {
    const granted = await requestToken(await platformOf(platformId), [SCOPES[service]]);
    const { token } = readTokenBody(granted.body);
    if (token === undefined) return { kind: 'refused', status: granted.status, detail: refusalOf(granted) };
    const headers = { accept: MEDIA[service], authorization: `Bearer ${token}`, 'user-agent': userAgent };
    const answer = await callLms(url, { method: 'GET', headers, ...bounds });
    const count = answer.status === 200 ? countIn(answer.body) : undefined;
    if (count !== undefined) return { kind: 'answered', count };
    const detail = shorten(`${answer.status} ${answer.statusText} ${answer.body.slice(0, 500)}`, 200);
    return { kind: 'refused', status: answer.status, detail };
  };

  return {
    keys: (platformId) => readKeys(platformId).catch(noAnswer),
    token: async (platformId, services) =>
      (await canSign()) ?? (await askToken(platformId, services).catch(noAnswer)),
    read: (platformId, service, url) => readService(platformId, service, url).catch(noAnswer),
  };
}
