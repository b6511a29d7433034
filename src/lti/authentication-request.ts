import { randomBytes } from 'node:crypto';
import type { LoginRequest } from './login-request.ts';

/** Where the browser is sent, and what must come back with the launch. */
export interface AuthenticationRequest {
  readonly location: string;
  /** 50 hex digits, as ltijs wants them at the launch. */
  readonly state: string;
  readonly nonce: string;
}

/**
 * The platform's authentication URL with the request that ltijs would make. Its own takes the nonce from
 * `Math.random`, mangles an address that has a query, and walks an Express application for ten parameters: a sixth of
 * what a launch cost.
 * @param launchUrl the one registered redirect URI
 * @see 1EdTech Security Framework 1.1, section 5.1.1.2
 */
export function authenticationRequest(
  { platform, loginHint, messageHint, deploymentId }: LoginRequest,
  launchUrl: string,
): AuthenticationRequest {
  const state = randomBytes(25).toString('hex');
  const nonce = randomBytes(24).toString('base64url');
  const target = new URL(platform.authUrl);
  const parameters = {
    response_type: 'id_token',
    response_mode: 'form_post',
    id_token_signed_response_alg: 'RS256',
    scope: 'openid',
    client_id: platform.clientId,
    redirect_uri: launchUrl,
    login_hint: loginHint,
    nonce,
    prompt: 'none',
    state,
    ...(messageHint !== undefined && { lti_message_hint: messageHint }),
    ...(deploymentId !== undefined && { lti_deployment_id: deploymentId }),
  };
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return { location: target.href, state, nonce };
}
