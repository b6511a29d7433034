import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { bounded } from '../bounded.ts';
import type { Client, Lms } from '../lms.ts';
import { ALL_SCOPES, CLIENT_ASSERTION_TYPE } from '../vocabulary.ts';
import type { Checklist, Refusal } from './checklist.ts';
import { requireAssertion } from './client-assertion.ts';
import type { Service, ServiceAnswer } from './service-request.ts';

const MOST_TOKENS = 5_000;

/** POST token: client credentials with a signed assertion. @see Security Framework 1.1, section 4.1; RFC 6749, 4.4 */
export function tokenService(lms: Lms): Service {
  return {
    name: 'token',
    point: 'token',
    refusalBody: ({ code, reason }) => ({ error: code ?? 'invalid_request', error_description: reason }),
    work: (req, list) => issueToken(lms, req, list),
  };
}

async function issueToken(lms: Lms, req: Request, list: Checklist): Promise<ServiceAnswer | undefined> {
  const form = requireForm(req, list);
  if (!form) return undefined;
  const asked = requireScopes(form.get('scope') ?? '', list);
  const client = list.refusal
    ? undefined
    : await requireAssertion(lms, form.get('client_assertion') ?? '', list);
  return client && asked ? grant(lms, client, asked) : undefined;
}

function requireForm(req: Request, list: Checklist): URLSearchParams | undefined {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded' && typeof req.body === 'string';
  list.require('it is a form', isForm, bad('invalid_request', 'Send application/x-www-form-urlencoded.'));
  const form = new URLSearchParams(isForm ? String(req.body) : '');
  const names = [...form.keys()];
  const once = new Set(names).size === names.length;
  list.require('every field is there once', once, bad('invalid_request', 'A field is there more than once.'));
  const grantType = form.get('grant_type') === 'client_credentials';
  const wrongGrant = bad('unsupported_grant_type', 'grant_type must be client_credentials.');
  list.require('grant_type is client_credentials', grantType, wrongGrant);
  const assertionType = form.get('client_assertion_type') === CLIENT_ASSERTION_TYPE;
  const wrongType = bad('invalid_request', `client_assertion_type must be ${CLIENT_ASSERTION_TYPE}.`);
  list.require('client_assertion_type', assertionType, wrongType);
  return list.refusal ? undefined : form;
}

function requireScopes(text: string, list: Checklist): readonly string[] | undefined {
  const asked = [...new Set(text.split(' ').filter((scope) => scope !== ''))];
  const unknown = asked.filter((scope) => !ALL_SCOPES.includes(scope));
  list.require('scope is there', asked.length > 0, bad('invalid_scope', 'scope is missing.'));
  const offered = bad('invalid_scope', `Not offered: ${unknown.join(' ').slice(0, 300)}`);
  list.require('every scope is offered', unknown.length === 0, offered);
  return list.refusal ? undefined : asked;
}

function grant(lms: Lms, client: Client, scopes: readonly string[]): ServiceAnswer {
  const { tokenLifetime, clock, mode } = lms.settings;
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = clock() + tokenLifetime * 1000;
  bounded(lms.tokens, MOST_TOKENS).set(secret, { clientId: client.clientId, scopes, expiresAt });
  return {
    status: 200,
    // Moodle labels its answer so, and a tool must not mind.
    type: mode === 'moodle' ? 'text/html' : 'application/json',
    headers: { 'Cache-Control': 'no-store' },
    body: { access_token: secret, token_type: 'Bearer', expires_in: tokenLifetime, scope: scopes.join(' ') },
  };
}

function bad(code: string, reason: string): Refusal {
  return { status: 400, code, reason };
}
