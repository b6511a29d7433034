import { type KeyObject, verify } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;

/** A compact JWS, taken apart. Nothing in it is to be believed before `signedBy`. */
export interface Jwt {
  readonly text: string;
  readonly header: Json;
  readonly claims: Json;
}

const BASE64URL = /^[A-Za-z0-9_-]+$/;

const readObject = (part: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

/** Undefined when it is not three base64url parts with two JSON objects. @see RFC 7515, section 7.1 */
export function parseJwt(text: string): Jwt | undefined {
  const parts = text.split('.');
  const [head, body] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined) return undefined;
  if (!parts.every((part) => BASE64URL.test(part))) return undefined;
  const header = readObject(head);
  const claims = readObject(body);
  return header && claims ? { text, header, claims } : undefined;
}

/** RS256 (RSASSA-PKCS1-v1_5 with SHA-256) and nothing else. @see RFC 7518, section 3.3 */
export function signedBy(jwt: Jwt, key: KeyObject): boolean {
  const dot = jwt.text.lastIndexOf('.');
  return verify(
    'RSA-SHA256',
    Buffer.from(jwt.text.slice(0, dot)),
    key,
    Buffer.from(jwt.text.slice(dot + 1), 'base64url'),
  );
}
