import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type AddressGuard, ForbiddenAddress } from './address-guard.ts';

/** How a call to an LMS failed before there was an answer. `forbidden`: our own rules did not let it out. */
export type HttpFaultKind = 'timeout' | 'unreachable' | 'aborted' | 'too-large' | 'redirected' | 'forbidden';

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

/**
 * One call to an LMS: bounded in time and size, never redirected to another origin, so that no bearer token
 * and no assertion leaks. Rejects with an `HttpFault` only; every HTTP status is an answer.
 */
export type CallLms = (url: string, call: HttpRequest) => Promise<HttpAnswer>;

export interface HttpClient {
  readonly callLms: CallLms;
  /** Closes connections that wait for the next call. */
  close(): void;
}

/** Redirects that keep method and body; a POST that would become a GET is not followed. */
const keepsMethod = (status: number, method: string): boolean =>
  status === 307 || status === 308 || (method === 'GET' && [301, 302, 303].includes(status));

/** A connection that waited idle may be closed just as it is used again: the call never arrived. */
const cutWhileIdle = (request: ClientRequest, error: unknown): boolean =>
  request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(codeOf(error) ?? '');

const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** `ECONNREFUSED` and the like. */
const causeOf = (error: unknown): string =>
  codeOf(error) ?? (error instanceof Error ? error.message : 'unknown');

async function readBody(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new HttpFault('too-large', `the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Milliseconds that an idle connection is kept: less than what servers usually keep it. */
const IDLE = 4_000;

interface Connections {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

function openConnections(guard: AddressGuard, ca: string | undefined): Connections {
  const common = { keepAlive: true, timeout: IDLE, lookup: guard.lookup };
  return {
    http: new HttpAgent(common),
    https: new HttpsAgent({ ...common, rejectUnauthorized: true, ...(ca !== undefined && { ca }) }),
  };
}

function send(
  url: URL,
  call: HttpRequest,
  connections: Connections,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options = {
    method: call.method,
    agent: secure ? connections.https : connections.http,
    headers: {
      ...call.headers,
      'accept-encoding': 'identity',
      ...(call.body !== undefined && { 'content-length': Buffer.byteLength(call.body) }),
    },
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, resolve);
    request.on('error', (error) => {
      if (cutWhileIdle(request, error) && !signal.aborted) {
        send(url, call, connections, signal).then(resolve, reject);
      } else reject(error);
    });
    request.end(call.body);
  });
}

export interface HttpClientOptions {
  /** Certificates that are trusted in place of the usual ones, PEM. Tests only. */
  readonly ca?: string;
}

/**
 * The one way out: every call to another server goes through the guard, with certificates verified.
 */
export function createHttpClient(guard: AddressGuard, options: HttpClientOptions = {}): HttpClient {
  const connections = openConnections(guard, options.ca);

  const follow = async (url: URL, call: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> => {
    let target = url;
    for (let hops = 0; ; hops += 1) {
      guard.check(target);
      const response = await send(target, call, connections, signal);
      const { location } = response.headers;
      const { statusCode: status = 0, statusMessage: statusText = '' } = response;
      if (!location || !keepsMethod(status, call.method)) {
        const body = await readBody(response, call.maxBytes);
        return { status, statusText, headers: headersOf(response), body };
      }
      response.destroy();
      const next = URL.canParse(location, target.href) ? new URL(location, target) : undefined;
      if (next?.origin !== url.origin || hops >= call.redirects) {
        throw new HttpFault('redirected', `${url.origin} answered with a redirect that is not followed`);
      }
      target = next;
    }
  };

  const callLms: CallLms = async (url, call) => {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    if (target?.protocol !== 'https:' && target?.protocol !== 'http:') {
      throw new HttpFault('unreachable', 'the address is not an http(s) URL');
    }
    const control = new AbortController();
    const stop = (why: HttpFaultKind) => () => control.abort(why);
    const timer = setTimeout(stop('timeout'), call.timeout);
    const onAbort = stop('aborted');
    if (call.signal?.aborted) onAbort();
    call.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await follow(target, call, control.signal);
    } catch (error) {
      throw toFault(error, target, call, control.signal);
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', onAbort);
    }
  };

  return {
    callLms,
    close() {
      connections.http.destroy();
      connections.https.destroy();
    },
  };
}

function toFault(error: unknown, url: URL, call: HttpRequest, signal: AbortSignal): HttpFault {
  if (error instanceof HttpFault) return error;
  if (error instanceof ForbiddenAddress) return new HttpFault('forbidden', error.message, { cause: error });
  const kind: HttpFaultKind = signal.aborted ? signal.reason : 'unreachable';
  const words = kind === 'timeout' ? `no answer within ${call.timeout} ms` : causeOf(error);
  return new HttpFault(kind, `${url.origin}: ${words}`, { cause: error });
}
