import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { LtijsProvider, LtijsResponse } from 'ltijs';
import { type LaunchScope, launchScope } from './launch-scope.ts';

/** How ltijs answered. `refused`: its own word, for the log; `silent`: not in time. */
export type LtijsVerdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'silent' };

export interface LtijsCall {
  readonly path: '/launch';
  readonly fields: Readonly<Record<string, string>>;
  /** As if read from signed cookies. */
  readonly cookies: Readonly<Record<string, string>>;
}

/** Longer than any store call may take. */
const TIMEOUT = 10_000;

const settlers = new WeakMap<IncomingMessage, (verdict: LtijsVerdict) => void>();

/**
 * A request with its form and cookies already read: body-parser and cookie-parser skip it. The secret would
 * sign ltijs's login cookie, which never leaves the room.
 */
function requestOf({ path, fields, cookies }: LtijsCall): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  const read = { body: { ...fields }, _body: true, query: {} };
  const jar = { cookies: {}, signedCookies: { ...cookies }, secret: 'unused' };
  return Object.assign(req, { method: 'POST', url: path, originalUrl: path }, read, jar);
}

/** A response without a connection. Whatever ltijs wants to send ends here as a verdict. */
function responseFor(req: IncomingMessage): ServerResponse {
  const res = new ServerResponse(req);
  res.end = () => {
    settle(req, { kind: 'refused', why: `ltijs answered ${res.statusCode} by itself` });
    return res;
  };
  return res;
}

function settle(req: IncomingMessage, verdict: LtijsVerdict): void {
  settlers.get(req)?.(verdict);
}

const whyOf = (res: LtijsResponse): string => {
  const err = res.locals['err'] as { details?: { message?: unknown } } | undefined;
  return typeof err?.details?.message === 'string' ? err.details.message : 'no reason given';
};

/** The callbacks only say how it went; what follows happens outside, where our own error handling holds. */
export function listen(provider: LtijsProvider): void {
  const accepted = (_token: unknown, req: IncomingMessage) => settle(req, { kind: 'accepted' });
  const refused = (why?: string) => (req: IncomingMessage, res: LtijsResponse) =>
    settle(req, { kind: 'refused', why: why ?? whyOf(res) });
  provider.onConnect(accepted);
  provider.onDeepLinking(accepted);
  provider.onInvalidToken(refused());
  provider.onSessionTimeout(refused());
  provider.onUnregisteredPlatform(refused('UNREGISTERED_PLATFORM'));
  provider.onInactivePlatform(refused('PLATFORM_NOT_ACTIVATED'));
}

/**
 * Lets ltijs handle one launch in a room of its own: a request and a response that are not the
 * browser's. So its Express 4 never swaps the prototypes of our Express 5 objects, its helmet headers,
 * cookies, CORS and JSON errors reach nobody, and a callback or middleware of it that throws or hangs costs
 * one verdict, not the process.
 */
export function askLtijs(
  app: LtijsProvider['app'],
  scope: LaunchScope,
  call: LtijsCall,
): Promise<LtijsVerdict> {
  return new Promise((resolve) => {
    const req = requestOf(call);
    const timer = setTimeout(() => resolve({ kind: 'silent' }), TIMEOUT);
    settlers.set(req, (verdict) => {
      clearTimeout(timer);
      resolve(verdict);
    });
    launchScope.run(scope, () => {
      try {
        app(req, responseFor(req));
      } catch (error) {
        settle(req, { kind: 'refused', why: error instanceof Error ? error.message : 'it threw' });
      }
    });
  });
}
