import type { JWTPayload } from 'jose';
import { bounded } from '../bounded.ts';
import type { Client, Lms } from '../lms.ts';
import type { Mode } from '../options.ts';
import type { Checklist, Refusal } from './checklist.ts';
import { requireToolJwt } from './tool-jwt.ts';

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
  const signed = await requireToolJwt(lms, assertion, list, invalid);
  if (!signed) return undefined;
  requireClaims(lms, signed.payload, signed.client, list);
  return list.refusal ? undefined : signed.client;
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
  const named = typeof jti === 'string' && jti !== '' && jti.length <= 255;
  list.require('jti is there', named, invalid('jti is missing.'));
  requireFirstUse(lms, `${iss} ${jti}`, Number(exp), list);
}

/** A jti serves once while its assertion could be alive. */
function requireFirstUse(lms: Lms, key: string, exp: number, list: Checklist): void {
  const fresh = (lms.assertionIds.get(key) ?? 0) < lms.settings.clock();
  list.require('jti was not used before', fresh, invalid('This jti was used before.'));
  if (!list.refusal) bounded(lms.assertionIds, MOST_ASSERTION_IDS).set(key, exp * 1000);
}

function invalid(reason: string): Refusal {
  return { status: 401, code: 'invalid_client', reason };
}
