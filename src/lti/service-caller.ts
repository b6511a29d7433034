import type { RetryReason } from '../domain/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { isThrottled, retryAfter } from './classify-answer.ts';
import { shorten } from './form-fields.ts';
import { type CallLms, type HttpAnswer, HttpFault, type HttpRequest } from './http-client.ts';
import type { TokenClient } from './token-client.ts';

/** `retry`: it can heal by itself. `refused`: a person has to change something in the LMS or here. */
export type ServiceFault =
  | {
      readonly kind: 'retry';
      readonly reason: RetryReason;
      readonly detail: string;
      readonly retryAfter?: number;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

export type ServiceAnswer = { readonly kind: 'answer'; readonly answer: HttpAnswer } | ServiceFault;

export interface ServiceRequest extends Pick<HttpRequest, 'method' | 'body'> {
  readonly url: string;
  /** Media type of the answer. */
  readonly accept: string;
  /** Media type of the body. */
  readonly contentType?: string;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** Calls a service of a platform with an access token of these scopes. Never rejects; only 2xx is an answer. */
export type CallService = (
  platformId: string,
  scopes: readonly string[],
  request: ServiceRequest,
) => Promise<ServiceAnswer>;

const REDIRECTS = 2;

const detailOf = ({ status, statusText, body }: HttpAnswer): string =>
  shorten(`${status} ${statusText} ${body.slice(0, 500)}`, 300);

/** What an answer means for reads and for line items; scores have a table of their own. */
function judge(answer: HttpAnswer, now: number): ServiceAnswer {
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'answer', answer };
  const detail = detailOf(answer);
  const throttled = status === 429 || (status === 403 && isThrottled(answer));
  if (!throttled && status < 500 && status !== 408 && status !== 425)
    return { kind: 'refused', status, detail };
  const pause = retryAfter(answer.headers, now);
  const reason = throttled ? 'rate-limited' : 'lms-error';
  return { kind: 'retry', reason, detail, ...(pause !== undefined && { retryAfter: pause }) };
}

const faultOf = (error: unknown): ServiceFault => {
  const reason = error instanceof HttpFault && error.kind === 'timeout' ? 'timeout' : 'unreachable';
  return { kind: 'retry', reason, detail: error instanceof Error ? error.message : 'unknown' };
};

export function createServiceCaller(deps: {
  readonly callLms: CallLms;
  readonly platforms: Collection<PlatformRecord>;
  readonly tokens: TokenClient;
  readonly clock: Clock;
  readonly userAgent: string;
  /** Milliseconds for one call. */
  readonly timeout: number;
}): CallService {
  const { callLms, platforms, tokens, clock, userAgent, timeout } = deps;

  const callOnce = async (
    platform: PlatformRecord,
    scopes: readonly string[],
    request: ServiceRequest,
  ): Promise<ServiceAnswer> => {
    const token = await tokens.get(platform, scopes);
    if (token.kind === 'retry') return { ...token, reason: 'token-unavailable' };
    if (token.kind === 'refused') return { kind: 'refused', status: 0, detail: token.detail };
    const { url, accept, contentType, signal, ...rest } = request;
    const headers = {
      authorization: `Bearer ${token.token}`,
      accept,
      'user-agent': userAgent,
      ...(contentType !== undefined && { 'content-type': contentType }),
    };
    const call = { ...rest, headers, timeout, redirects: REDIRECTS, ...(signal && { signal }) };
    const answer = await callLms(url, call);
    if (answer.status === 401) tokens.drop(platform, scopes, token.token);
    return judge(answer, clock());
  };

  return async (platformId, scopes, request) => {
    try {
      const platform = await platforms.get(platformId);
      if (!platform?.active)
        return { kind: 'refused', status: 0, detail: 'the platform is removed or inactive' };
      const first = await callOnce(platform, scopes, request);
      const stale = first.kind === 'refused' && first.status === 401;
      return stale ? await callOnce(platform, scopes, request) : first;
    } catch (error) {
      return faultOf(error);
    }
  };
}
