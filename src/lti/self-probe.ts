import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { CertificateProbe, OwnKeysProbe, SelfProbe } from '../ports/self-probe.ts';
import type { CallLms } from './http-client.ts';

const TIMEOUT = 5_000;
const MAX_BYTES = 256 * 1024;

const wordsOf = (error: unknown): string => {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return String(message || code || 'unknown');
};

function kidsIn(body: string): string[] | undefined {
  try {
    const keys: unknown = Reflect.get(Object(JSON.parse(body)), 'keys');
    return Array.isArray(keys) ? keys.map((key) => String(Reflect.get(Object(key), 'kid'))) : undefined;
  } catch {
    return undefined;
  }
}

/** Open also to a certificate that is not trusted, so that the reason can be told; nothing is sent. */
function handshake({ hostname, port }: URL, ca: string | undefined): Promise<TLSSocket> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {};
    const options = { host, port: Number(port || 443), rejectUnauthorized: false, ...named };
    const socket = connect({ ...options, ...(ca !== undefined && { ca }) }, () => resolve(socket));
    socket.setTimeout(TIMEOUT, () => socket.destroy(new Error(`no answer within ${TIMEOUT} ms`)));
    socket.once('error', reject);
  });
}

export function createSelfProbe(deps: {
  /** No slash at its end. */
  readonly baseUrl: string;
  readonly callLms: CallLms;
  readonly userAgent: string;
  /** Certificates that are trusted in place of the usual ones, PEM. Tests only. */
  readonly ca?: string;
}): SelfProbe {
  const { baseUrl, callLms, userAgent, ca } = deps;

  const readOwnKeys = async (): Promise<OwnKeysProbe> => {
    const headers = { accept: 'application/json', 'user-agent': userAgent };
    const limits = { timeout: TIMEOUT, maxBytes: MAX_BYTES, redirects: 0 };
    const answer = await callLms(`${baseUrl}/lti/keys`, { method: 'GET', headers, ...limits });
    const kids = answer.status === 200 ? kidsIn(answer.body) : undefined;
    return kids ? { kind: 'keys', kids } : { kind: 'no-keys', status: answer.status };
  };

  const readCertificate = async (): Promise<CertificateProbe> => {
    const url = new URL(baseUrl);
    if (url.protocol !== 'https:') return { kind: 'none' };
    const socket = await handshake(url, ca);
    try {
      const { valid_to } = socket.getPeerCertificate();
      if (!socket.authorized) return { kind: 'refused', why: String(socket.authorizationError) };
      return { kind: 'trusted', validUntil: Date.parse(valid_to) };
    } finally {
      socket.destroy();
    }
  };

  return {
    ownKeys: () => readOwnKeys().catch((error: unknown) => ({ kind: 'no-answer', why: wordsOf(error) })),
    certificate: () =>
      readCertificate().catch((error: unknown) => ({ kind: 'no-answer', why: wordsOf(error) })),
  };
}
