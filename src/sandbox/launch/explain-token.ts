import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose';
import type { Check } from '../activity-log.ts';
import type { Lms, PendingLaunch } from '../lms.ts';
import { CLAIM } from '../vocabulary.ts';

export interface ExplainedToken {
  readonly header?: Record<string, unknown>;
  readonly payload?: Record<string, unknown>;
  /** What a careful tool must find. @see Security Framework 1.1, section 5.1.3 */
  readonly tokenChecks: readonly Check[];
}

const SKEW_SECONDS = 60;

/** Reads the id_token that was sent the way a tool should, so that the page shows what the tool had to notice. */
export async function explainToken(
  lms: Lms,
  launch: PendingLaunch,
  idToken: string,
  sent: { nonce: string; stateKept: boolean },
): Promise<ExplainedToken> {
  let header: Record<string, unknown>;
  let payload: Record<string, unknown>;
  try {
    header = { ...decodeProtectedHeader(idToken) };
    payload = { ...decodeJwt(idToken) };
  } catch {
    return { tokenChecks: [check('token-form', 'the id_token is a JWT', false)] };
  }
  const tokenChecks = [
    check('algorithm', 'alg is RS256', header['alg'] === 'RS256', header['alg']),
    check('key-known', 'kid is in our JWKS', knowsKid(lms, header['kid']), header['kid']),
    check('signature', 'the signature is ours', await isSignedByUs(lms, idToken)),
    ...claimChecks(lms, launch, payload, sent.nonce),
    check('login-of-this-browser', 'state is the one of the request', sent.stateKept),
  ];
  return { header, payload, tokenChecks };
}

function claimChecks(
  lms: Lms,
  { client, link, options }: PendingLaunch,
  payload: Record<string, unknown>,
  nonce: string,
): Check[] {
  const now = lms.settings.clock() / 1000;
  const { iss, aud, azp, exp, iat, nbf, sub } = payload;
  const usual = link ? 'LtiResourceLinkRequest' : 'LtiDeepLinkingRequest';
  const messageType = options.claims?.[CLAIM.messageType] ?? usual;
  return [
    check('issuer', 'iss is this platform', iss === lms.url, iss),
    check('audience', 'aud is the tool', isForClient(aud, azp, client.clientId), aud),
    check('not-expired', 'exp is ahead', typeof exp === 'number' && exp > now - SKEW_SECONDS, exp),
    check('issued-in-time', 'iat is not ahead', typeof iat === 'number' && iat <= now + SKEW_SECONDS, iat),
    check(
      'valid-already',
      'nbf, if there, is past',
      nbf === undefined || Number(nbf) <= now + SKEW_SECONDS,
      nbf,
    ),
    check(
      'nonce-of-this-login',
      'nonce is the one of the request',
      payload['nonce'] === nonce,
      payload['nonce'],
    ),
    check('version', 'version is 1.3.0', payload[CLAIM.version] === '1.3.0', payload[CLAIM.version]),
    check(
      'message-type',
      'message_type fits',
      payload[CLAIM.messageType] === messageType,
      payload[CLAIM.messageType],
    ),
    check(
      'deployment-named',
      'deployment_id is ours',
      payload[CLAIM.deploymentId] === client.deploymentId,
      payload[CLAIM.deploymentId],
    ),
    check(
      'target-link-is-ours',
      'target_link_uri is the tool',
      isAtTool(payload[CLAIM.targetLinkUri], client.targetLinkUri),
    ),
    check('roles', 'roles is a list', Array.isArray(payload[CLAIM.roles])),
    check('person', 'sub is there', typeof sub === 'string' && sub !== '', sub),
    ...(link ? [check('resource-link', 'resource_link has an id', hasId(payload[CLAIM.resourceLink]))] : []),
  ];
}

function check(rule: string, name: string, ok: boolean, found?: unknown): Check {
  return {
    rule,
    name,
    ok,
    ...(found === undefined ? {} : { detail: `found: ${JSON.stringify(found).slice(0, 300)}` }),
  };
}

function knowsKid(lms: Lms, kid: unknown): boolean {
  return lms.keys.jwks().keys.some((key) => key.kid === kid);
}

async function isSignedByUs(lms: Lms, idToken: string): Promise<boolean> {
  try {
    await compactVerify(idToken, createLocalJWKSet(lms.keys.jwks()), { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}

function isForClient(aud: unknown, azp: unknown, clientId: string): boolean {
  if (azp !== undefined && azp !== clientId) return false;
  if (!Array.isArray(aud)) return aud === clientId;
  return aud.includes(clientId) && (aud.length === 1 || azp === clientId);
}

function isAtTool(uri: unknown, toolUri: string): boolean {
  return typeof uri === 'string' && URL.canParse(uri) && new URL(uri).origin === new URL(toolUri).origin;
}

function hasId(link: unknown): boolean {
  return (
    typeof link === 'object' && link !== null && 'id' in link && typeof link.id === 'string' && link.id !== ''
  );
}
