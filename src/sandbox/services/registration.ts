import { randomBytes, randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { bounded } from '../bounded.ts';
import type { Client, Lms } from '../lms.ts';
import { ALL_SCOPES, PLATFORM_CONFIGURATION, TOOL_CONFIGURATION } from '../vocabulary.ts';
import { Checklist, type Refusal } from './checklist.ts';

const TOKEN_LIFETIME = 3_600_000;
const MOST_TOKENS = 100;
const MOST_CLIENTS = 100;

/** The address that the admin's browser opens. @see LTI dynamic registration 1.0, section 3.3 */
export function registrationAddress(lms: Lms, toolAddress: string): string {
  const token = randomBytes(24).toString('base64url');
  bounded(lms.registrationTokens, MOST_TOKENS).set(token, lms.settings.clock() + TOKEN_LIFETIME);
  const url = new URL(toolAddress);
  url.searchParams.set('openid_configuration', `${lms.url}/.well-known/openid-configuration`);
  url.searchParams.set('registration_token', token);
  return url.href;
}

export function registrationRoutes(lms: Lms): Router {
  const router = Router();
  router.get('/.well-known/openid-configuration', (_req, res) => void res.json(configuration(lms)));
  router.post('/registrations', (req, res) => register(lms, req, res));
  return router;
}

/** @see LTI dynamic registration 1.0, section 3.5.1 */
function configuration(lms: Lms): unknown {
  const { mode } = lms.settings;
  return {
    issuer: lms.url,
    authorization_endpoint: `${lms.url}/auth`,
    token_endpoint: `${lms.url}/token`,
    jwks_uri: `${lms.url}/jwks`,
    registration_endpoint: `${lms.url}/registrations`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', ...ALL_SCOPES],
    claims_supported: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email', 'locale'],
    [PLATFORM_CONFIGURATION]: {
      product_family_code: mode === 'generic' ? 'aidewell-sandbox' : mode,
      version: '1',
      messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }],
      variables: [],
    },
  };
}

function register(lms: Lms, req: Request, res: Response): void {
  const list = new Checklist();
  const body: unknown = req.body;
  const client = readClient(lms, req, isRecord(body) ? body : {}, list);
  lms.log.addRequest({
    service: 'registration',
    method: 'POST',
    url: req.originalUrl,
    headers: {},
    body: JSON.stringify(body ?? ''),
    checks: list.checks,
    status: list.refusal?.status ?? 200,
    answer: client?.clientId ?? '',
    verdict: list.refusal ? 'refused' : 'accepted',
    ...(list.refusal ? { reason: list.refusal.reason } : {}),
  });
  if (list.refusal || !client || !isRecord(body)) {
    const { status, code, reason } = list.refusal ?? bad('The request is incomplete.');
    res.status(status).json({ error: code, error_description: reason });
    return;
  }
  lms.clients.set(client.clientId, client);
  const tool = isRecord(body[TOOL_CONFIGURATION]) ? body[TOOL_CONFIGURATION] : {};
  res.json({
    ...body,
    client_id: client.clientId,
    [TOOL_CONFIGURATION]: { ...tool, deployment_id: client.deploymentId },
  });
}

/** @see LTI dynamic registration 1.0, section 3.6 */
function readClient(
  lms: Lms,
  req: Request,
  body: Record<string, unknown>,
  list: Checklist,
): Client | undefined {
  requireToken(lms, req, list);
  const tool = isRecord(body[TOOL_CONFIGURATION]) ? body[TOOL_CONFIGURATION] : {};
  const redirectUris = Array.isArray(body['redirect_uris']) ? body['redirect_uris'].filter(isWebUrl) : [];
  const { initiate_login_uri: loginUrl, jwks_uri: jwksUrl, client_name: name } = body;
  const targetLinkUri = tool['target_link_uri'];
  list.require('client_name', typeof name === 'string' && name !== '', bad('client_name is missing.'));
  list.require('initiate_login_uri', isWebUrl(loginUrl), bad('initiate_login_uri is missing or no URL.'));
  list.require('jwks_uri', isWebUrl(jwksUrl), bad('jwks_uri is missing or no URL.'));
  list.require('redirect_uris', redirectUris.length > 0, bad('redirect_uris names no URL.'));
  list.require(
    'target_link_uri',
    isWebUrl(targetLinkUri),
    bad('The tool configuration has no target_link_uri.'),
  );
  const idToken = listOf(body['response_types']).includes('id_token');
  list.require('response_types', idToken, bad('response_types must hold id_token.'));
  const grants = listOf(body['grant_types']);
  const both = grants.includes('implicit') && grants.includes('client_credentials');
  list.require('grant_types', both, bad('grant_types must hold implicit and client_credentials.'));
  const method = body['token_endpoint_auth_method'] === 'private_key_jwt';
  list.require('token_endpoint_auth_method', method, bad('It must be private_key_jwt.'));
  const room = { status: 403, code: 'too_many', reason: 'Too many tools are registered.' };
  list.require('there is room', lms.clients.size < MOST_CLIENTS, room);
  if (list.refusal || !isWebUrl(loginUrl) || !isWebUrl(jwksUrl) || !isWebUrl(targetLinkUri)) return undefined;
  const id = randomUUID();
  const named = String(name).slice(0, 200);
  return {
    clientId: id,
    deploymentId: id.slice(0, 8),
    name: named,
    loginUrl,
    jwksUrl,
    redirectUris,
    targetLinkUri,
  };
}

/** The token serves once. */
function requireToken(lms: Lms, req: Request, list: Checklist): void {
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
  const alive = (lms.registrationTokens.get(token) ?? 0) > lms.settings.clock();
  lms.registrationTokens.delete(token);
  const reason = 'The registration token is missing, unknown, expired or used.';
  list.require('the registration token is alive', alive, { status: 401, code: 'invalid_token', reason });
}

function bad(reason: string): Refusal {
  return { status: 400, code: 'invalid_client_metadata', reason };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isWebUrl(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
