import { randomBytes, randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { bounded } from '../bounded.ts';
import type { Client, Lms, RegistrationToken } from '../lms.ts';
import { TOOL_CONFIGURATION } from '../vocabulary.ts';
import { Checklist, type Refusal } from './checklist.ts';
import { refuseRegistration, registrationAnswer } from './registration-answer.ts';
import { hasPlacement, registrationConfiguration } from './registration-configuration.ts';

const TOKEN_LIFETIME = 3_600_000;
const MOST_TOKENS = 100;
const MOST_CLIENTS = 100;

/**
 * The address that the admin's browser opens. With a client id, the tool that has it registers again and keeps it.
 * @see LTI dynamic registration 1.0, section 3.3
 */
export function registrationAddress(lms: Lms, toolAddress: string, clientId?: string): string {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = lms.settings.clock() + TOKEN_LIFETIME;
  const entry = { expiresAt, ...(clientId !== undefined && { clientId }) };
  bounded(lms.registrationTokens, MOST_TOKENS).set(token, entry);
  const configuration = new URL(`${lms.url}/.well-known/openid-configuration`);
  if (lms.settings.mode === 'canvas') configuration.searchParams.set('registration_token', token);
  const url = new URL(toolAddress);
  url.searchParams.set('openid_configuration', configuration.href);
  url.searchParams.set('registration_token', token);
  return url.href;
}

export function registrationRoutes(lms: Lms): Router {
  const router = Router();
  router.get('/.well-known/openid-configuration', (req, res) => sendConfiguration(lms, req, res));
  router.post('/registrations', (req, res) => register(lms, req, res));
  return router;
}

/** Canvas shows its configuration to holders of a registration token only. */
function sendConfiguration(lms: Lms, req: Request, res: Response): void {
  if (lms.settings.mode !== 'canvas' || findToken(lms, req)) res.json(registrationConfiguration(lms));
  else res.status(401).json({ errorMessage: 'The registration token is missing or not valid.' });
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
    refuseRegistration(res, lms.settings.mode, list.refusal ?? bad('The request is incomplete.'));
    return;
  }
  lms.clients.set(client.clientId, client);
  res.json(registrationAnswer(lms.settings.mode, body, client));
}

/** @see LTI dynamic registration 1.0, section 3.6 */
function readClient(
  lms: Lms,
  req: Request,
  body: Record<string, unknown>,
  list: Checklist,
): Client | undefined {
  const known = requireToken(lms, req, list);
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
  requireManners(lms, tool, list);
  const room = { status: 403, code: 'too_many', reason: 'Too many tools are registered.' };
  list.require('there is room', lms.clients.size < MOST_CLIENTS, room);
  if (list.refusal || !isWebUrl(loginUrl) || !isWebUrl(jwksUrl) || !isWebUrl(targetLinkUri)) return undefined;
  const id = randomUUID();
  return {
    clientId: known?.clientId ?? id,
    deploymentId: known?.deploymentId ?? id.slice(0, 8),
    name: String(name).slice(0, 200),
    loginUrl,
    jwksUrl,
    redirectUris,
    targetLinkUri,
  };
}

/** What Canvas and Moodle ask beyond the specification. */
function requireManners(lms: Lms, tool: Record<string, unknown>, list: Checklist): void {
  const { mode } = lms.settings;
  if (mode === 'generic') return;
  const domain = typeof tool['domain'] === 'string' ? tool['domain'] : '';
  list.require('domain', domain !== '', bad('missing required attribute domain'));
  if (mode === 'canvas') {
    list.require('claims', Array.isArray(tool['claims']), bad('The tool configuration has no claims.'));
    const messages = listOf(tool['messages']).filter(isRecord);
    const unknown = messages
      .flatMap(({ placements }) => listOf(placements))
      .find((placement) => !hasPlacement(mode, String(placement)));
    list.require('placements', unknown === undefined, bad(`There is no placement ${String(unknown)}.`));
  } else {
    const target = String(tool['target_link_uri']);
    const same = URL.canParse(target) && new URL(target).hostname === domain;
    list.require('domain of target_link_uri', same, bad('domain_targetlinkuri_mismatch'));
  }
}

const tokenOf = (req: Request): string =>
  /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ??
  String(req.query['registration_token'] ?? '');

function findToken(lms: Lms, req: Request): RegistrationToken | undefined {
  const token = lms.registrationTokens.get(tokenOf(req));
  return token && token.expiresAt > lms.settings.clock() ? token : undefined;
}

/** The token serves once. Answers the tool that it is to update, if any. */
function requireToken(lms: Lms, req: Request, list: Checklist): Client | undefined {
  const token = findToken(lms, req);
  lms.registrationTokens.delete(tokenOf(req));
  const reason =
    lms.settings.mode === 'moodle'
      ? 'token_already_used'
      : 'The registration token is missing, unknown, expired or used.';
  list.require('the registration token is alive', token !== undefined, {
    status: 401,
    code: 'invalid_token',
    reason,
  });
  return token?.clientId === undefined ? undefined : lms.clients.get(token.clientId);
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
