import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAddressGuard } from '../../src/lti/address-guard.ts';
import { createHttpClient } from '../../src/lti/http-client.ts';

/** Calls without production's rules. */
export const { callLms } = createHttpClient(createAddressGuard({ production: false, allow: [] }));

export interface FakeKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: Record<string, unknown>;
}

/** RSA 2048 pairs are slow to make: one set serves all tests of a file. */
export function makeKey(kid: string, bits = 2048): FakeKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } };
}

/** Signs whatever it is given: jose would refuse some of the headers that attackers send. */
export async function signToken(
  claims: Record<string, unknown>,
  key: FakeKey,
  header: Record<string, unknown> = {},
): Promise<string> {
  const parts = [{ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header }, claims];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key.privateKey).toString('base64url')}`;
}

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export type Handler = (received: Received, res: ServerResponse) => void;

export interface FakeServer {
  readonly url: string;
  readonly received: Received[];
  /** How the server answers from now on. */
  handler: Handler;
  close(): Promise<void>;
}

/** A small real HTTP server that keeps what it was sent. */
export async function startServer(handler: Handler): Promise<FakeServer> {
  const received: Received[] = [];
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => {
      body += String(chunk);
    });
    req.on('end', () => {
      const { method = '', url = '', headers } = req;
      const request = { method, url, headers, body };
      received.push(request);
      fake.handler(request, res);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const fake: FakeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    handler,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}

export const sendJson = (res: ServerResponse, body: unknown, status = 200): void => {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** A server that publishes these keys at `/jwks`. */
export const startPlatform = (keys: () => readonly FakeKey[]): Promise<FakeServer> =>
  startServer((_received, res) => sendJson(res, { keys: keys().map(({ jwk }) => jwk) }));
