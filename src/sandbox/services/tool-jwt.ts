import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Client, Lms } from '../lms.ts';
import type { Checklist, Refusal } from './checklist.ts';
import { fetchToolKeys } from './tool-keys.ts';

export interface ToolJwt {
  readonly client: Client;
  readonly payload: JWTPayload;
}

/**
 * Verifies who signed a tool's JWT; undefined after a refusal was noted. Times and the other claims are the caller's.
 * @see Security Framework 1.1, section 5.2 and 6.1
 */
export async function requireToolJwt(
  lms: Lms,
  jwt: string,
  list: Checklist,
  refusal: (reason: string) => Refusal,
): Promise<ToolJwt | undefined> {
  const parts = decode(jwt);
  list.require('it is a JWT', parts !== undefined, refusal('That is not a JWT.'));
  const { alg, kid } = parts?.header ?? {};
  list.require('alg is RS256', alg === 'RS256', refusal(`alg must be RS256, not ${String(alg)}.`));
  list.require('kid is there', typeof kid === 'string' && kid !== '', refusal('The header has no kid.'));
  const client = lms.clients.get(String(parts?.claims.iss));
  const stranger = refusal('iss is no client_id of this platform.');
  list.require('iss is a registered client_id', client !== undefined, stranger);
  if (list.refusal || !client) return undefined;

  const fault = await signatureFault(client, jwt);
  const told = refusal(`The signature was not accepted: ${fault}`);
  list.require("the signature fits the tool's keys", fault === undefined, told);
  return list.refusal || !parts ? undefined : { client, payload: parts.claims };
}

/** Undefined when the signature is right. */
async function signatureFault(client: Client, jwt: string): Promise<string | undefined> {
  // The caller judges the times, so that the reason is told in words.
  const anyTime = { currentDate: new Date(0), clockTolerance: Number.MAX_SAFE_INTEGER };
  try {
    await jwtVerify(jwt, await fetchToolKeys(client), { algorithms: ['RS256'], ...anyTime });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown fault';
  }
}

function decode(jwt: string): { header: Record<string, unknown>; claims: JWTPayload } | undefined {
  try {
    return { header: { ...decodeProtectedHeader(jwt) }, claims: decodeJwt(jwt) };
  } catch {
    return undefined;
  }
}
