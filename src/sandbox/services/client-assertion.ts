import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { bounded } from '../bounded.ts';
import type { Client, Lms } from '../lms.ts';
import type { Mode } from '../options.ts';
import type { Checklist, Refusal } from './checklist.ts';
import { fetchToolKeys } from './tool-keys.ts';

const LONGEST_LIFE = 300;
const MOST_ASSERTION_IDS = 10_000;

/** Seconds that the tool's clock may run ahead of ours. */
const LEEWAY: Readonly<Record<Mode, number>> = { generic: 5, canvas: 30, moodle: 0 };

/**
 * Verifies the JWT with which a tool proves who it is; undefined after a refusal was noted.
 * @see Security Framework 1.1, section 4.1.1; RFC 7523, section 3
 */
export async function requireAssertion(
  lms: Lms,
  assertion: string,
  list: Checklist,
): Promise<Client | undefined> {
  const header = readHeader(assertion);
  const claimed = readClaims(assertion);
  if (
    !list.require(
      'the client assertion is a JWT',
      Boolean(header && claimed),
      invalid('client_assertion is not a JWT.'),
    )
  )
    return undefined;
  list.require(
    'alg is RS256',
    header?.['alg'] === 'RS256',
    invalid(`alg must be RS256, not ${String(header?.['alg'])}.`),
  );
  const hasKid = typeof header?.['kid'] === 'string' && header['kid'] !== '';
  list.require('kid is there', hasKid, invalid('The header has no kid.'));
  const client = lms.clients.get(typeof claimed?.iss === 'string' ? claimed.iss : '');
  list.require(
    'iss is a registered client_id',
    client !== undefined,
    invalid('iss is no client_id of this platform.'),
  );
  if (list.refusal || !client) return undefined;

  const payload = await verifySignature(client, assertion, list);
  if (!payload) return undefined;
  requireClaims(lms, payload, client, list);
  return list.refusal ? undefined : client;
}

async function verifySignature(
  client: Client,
  assertion: string,
  list: Checklist,
): Promise<JWTPayload | undefined> {
  try {
    const keys = await fetchToolKeys(client);
    // Times are judged below, so that the reason is told in words.
    const options = {
      algorithms: ['RS256'],
      currentDate: new Date(0),
      clockTolerance: Number.MAX_SAFE_INTEGER,
    };
    const { payload } = await jwtVerify(assertion, keys, options);
    list.require("the signature fits the tool's keys", true, invalid(''));
    return payload;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    list.require(
      "the signature fits the tool's keys",
      false,
      invalid(`The signature was not accepted: ${reason}`),
    );
    return undefined;
  }
}

function requireClaims(lms: Lms, payload: JWTPayload, client: Client, list: Checklist): void {
  const { iss, sub, aud, iat, exp, jti } = payload;
  const { mode, clock } = lms.settings;
  const now = clock() / 1000;
  const tokenUrl = `${lms.url}/token`;
  list.require('sub equals iss', sub === iss, invalid(`sub must be the client_id ${client.clientId}.`));
  const forUs = aud === tokenUrl || (Array.isArray(aud) && aud.includes(tokenUrl));
  list.require(
    'aud is the token URL',
    forUs,
    invalid(`aud must be ${tokenUrl}, not ${JSON.stringify(aud)}.`),
  );
  const timed = typeof iat === 'number' && typeof exp === 'number';
  list.require('iat and exp are there', timed, invalid('iat and exp must be numbers.'));
  list.require('it is not expired', Number(exp) > now, invalid('The assertion has expired.'));
  const early = Number(iat) <= now + LEEWAY[mode];
  list.require(
    'iat is not in the future',
    early,
    invalid("iat lies in the future: is the tool's clock right?"),
  );
  list.require(
    'iat is not older than five minutes',
    Number(iat) >= now - LONGEST_LIFE,
    invalid('iat is too old.'),
  );
  const short = Number(exp) - Number(iat) <= LONGEST_LIFE;
  list.require('it lives five minutes at most', short, invalid('exp must be at most 300 seconds after iat.'));
  requireFreshId(lms, `${iss} ${jti}`, jti, Number(exp), list);
}

/** A jti serves once while its assertion could be alive. */
function requireFreshId(lms: Lms, key: string, jti: unknown, exp: number, list: Checklist): void {
  list.require(
    'jti is there',
    typeof jti === 'string' && jti !== '' && jti.length <= 255,
    invalid('jti is missing.'),
  );
  const seenUntil = lms.assertionIds.get(key) ?? 0;
  const fresh = seenUntil < lms.settings.clock();
  list.require('jti was not used before', fresh, invalid('This jti was used before.'));
  if (!list.refusal) bounded(lms.assertionIds, MOST_ASSERTION_IDS).set(key, exp * 1000);
}

function invalid(reason: string): Refusal {
  return { status: 401, code: 'invalid_client', reason };
}

function readHeader(jwt: string): Record<string, unknown> | undefined {
  try {
    return { ...decodeProtectedHeader(jwt) };
  } catch {
    return undefined;
  }
}

function readClaims(jwt: string): JWTPayload | undefined {
  try {
    return decodeJwt(jwt);
  } catch {
    return undefined;
  }
}
