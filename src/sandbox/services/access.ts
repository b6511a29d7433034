import type { Request } from 'express';
import type { AccessToken, Lms } from '../lms.ts';
import type { Checklist, Refusal } from './checklist.ts';

/** Checks `Authorization: Bearer` and the scope. @see Security Framework 1.1, section 4.1; RFC 6750 */
export function requireAccess(
  lms: Lms,
  req: Request,
  list: Checklist,
  scopes: readonly string[],
): AccessToken | undefined {
  const { mode, clock } = lms.settings;
  if (mode === 'canvas') {
    const reason = 'Every request needs a User-Agent header.';
    if (!list.require('User-Agent is there', Boolean(req.headers['user-agent']), { status: 403, reason }))
      return;
  }
  const [scheme, secret, ...rest] = (req.headers.authorization ?? '').split(' ');
  const isBearer = scheme?.toLowerCase() === 'bearer' && Boolean(secret) && rest.length === 0;
  if (
    !list.require(
      'Authorization is a bearer token',
      isBearer,
      unauthorized('Send Authorization: Bearer <access token>.'),
    )
  )
    return;
  const token = lms.tokens.get(secret ?? '');
  if (!list.require('the access token is ours', token !== undefined, unauthorized('Unknown access token.')))
    return;
  const alive = token !== undefined && token.expiresAt > clock();
  if (!list.require('the access token is alive', alive, unauthorized('Access token expired'))) return;
  const granted = scopes.some((scope) => token?.scopes.includes(scope));
  const reason = `The token needs one of these scopes: ${scopes.join(', ')}.`;
  const missing = mode === 'canvas' ? unauthorized('Insufficient permissions') : { status: 403, reason };
  return list.require('the scope is granted', granted, missing) ? token : undefined;
}

function unauthorized(reason: string): Refusal {
  return { status: 401, reason };
}

/** Content-Type of a body. Moodle wants it bare, without parameters. */
export function requireContentType(lms: Lms, req: Request, list: Checklist, expected: string): boolean {
  const given = (req.headers['content-type'] ?? '').toLowerCase();
  const bare = given.split(';')[0]?.trim();
  const { mode } = lms.settings;
  const ok = mode === 'moodle' ? given === expected : bare === expected;
  const reason = `Content-Type must be ${expected}, not "${given.slice(0, 100)}".`;
  return list.require('Content-Type', ok, { status: mode === 'moodle' ? 400 : 415, reason });
}

/** Accept of a read. Canvas does not look; Moodle wants the one type or nothing. */
export function requireAccept(lms: Lms, req: Request, list: Checklist, expected: string): boolean {
  const { mode } = lms.settings;
  const given = (req.headers.accept ?? '').toLowerCase();
  const named = given.split(',').some((part) => part.split(';')[0]?.trim() === expected);
  const ok = mode === 'canvas' || named || (mode === 'moodle' && given === '');
  const reason = `Accept must be ${expected}, not "${given.slice(0, 100)}".`;
  return list.require('Accept', ok, { status: mode === 'moodle' ? 400 : 406, reason });
}

/** The JSON object in the body, or undefined after the refusal was noted. */
export function requireJsonObject(req: Request, list: Checklist): Record<string, unknown> | undefined {
  const parsed = parseJson(req.body);
  const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  const refusal = { status: 400, reason: 'The body is not a JSON object.' };
  return list.require('the body is a JSON object', isObject, refusal) && isObject ? { ...parsed } : undefined;
}

function parseJson(body: unknown): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The body of a refused AGS or NRPS request, in the manner of the LMS. */
export function refusalBody(lms: Lms, { reason, status }: Refusal): unknown {
  if (lms.settings.mode === 'moodle') return [];
  if (lms.settings.mode === 'canvas') {
    return status === 422
      ? { errors: { type: 'unprocessable_entity', message: reason } }
      : { errors: [{ message: reason }] };
  }
  return { error: reason };
}
