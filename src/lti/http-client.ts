/** How a call to an LMS failed before there was an answer. */
export type HttpFaultKind = 'timeout' | 'unreachable' | 'aborted' | 'too-large' | 'redirected';

export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly kind: HttpFaultKind;

  constructor(kind: HttpFaultKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for everything: connection, answer and body. */
  readonly timeout: number;
  /** Bytes of the answer's body. */
  readonly maxBytes: number;
  /** How many redirects within the same origin are followed; to another origin: never. */
  readonly redirects: number;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Redirects that keep method and body; a POST that would become a GET is not followed. */
const keepsMethod = (status: number, method: string): boolean =>
  status === 307 || status === 308 || (method === 'GET' && [301, 302, 303].includes(status));

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** `ECONNREFUSED` and the like; fetch hides them one level down. */
const causeOf = (error: unknown): string =>
  String(propertyOf(propertyOf(error, 'cause'), 'code') ?? propertyOf(error, 'message') ?? 'unknown');

async function readBody(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new HttpFault('too-large', `the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function follow(url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  let target = url;
  for (let hops = 0; ; hops += 1) {
    const { method, headers, body } = request;
    const init = {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body }),
    } as const;
    const response = await fetch(target, init);
    const location = response.headers.get('location');
    if (!location || !keepsMethod(response.status, method)) {
      const { status, statusText } = response;
      return {
        status,
        statusText,
        headers: response.headers,
        body: await readBody(response, request.maxBytes),
      };
    }
    await response.body?.cancel();
    const next = URL.canParse(location, target.href) ? new URL(location, target) : undefined;
    if (next?.origin !== url.origin || hops >= request.redirects) {
      throw new HttpFault('redirected', `${url.origin} answered with a redirect that is not followed`);
    }
    target = next;
  }
}

/**
 * One call to an LMS: bounded in time and size, never redirected to another origin, so that no bearer token
 * and no assertion leaks. Rejects with an `HttpFault` only; every HTTP status is an answer.
 */
export async function callLms(url: string, request: HttpRequest): Promise<HttpAnswer> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol !== 'https:' && target?.protocol !== 'http:') {
    throw new HttpFault('unreachable', 'the address is not an http(s) URL');
  }
  const control = new AbortController();
  const stop = (why: HttpFaultKind) => () => control.abort(why);
  const timer = setTimeout(stop('timeout'), request.timeout);
  const onAbort = stop('aborted');
  if (request.signal?.aborted) onAbort();
  request.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await follow(target, request, control.signal);
  } catch (error) {
    if (error instanceof HttpFault) throw error;
    const kind: HttpFaultKind = control.signal.aborted ? control.signal.reason : 'unreachable';
    const words = kind === 'timeout' ? `no answer within ${request.timeout} ms` : causeOf(error);
    throw new HttpFault(kind, `${target.origin}: ${words}`, { cause: error });
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', onAbort);
    control.abort();
  }
}
