import type { Check } from '../activity-log.ts';
import type { Client, Lms, PendingLaunch } from '../lms.ts';
import { LAUNCH_LIFETIME } from './start.ts';

/** What the browser brought to the authorization endpoint. */
export interface AuthenticationRequest {
  readonly params: Readonly<Record<string, unknown>>;
  /** The persona signed in to this browser, when its cookie came along. */
  readonly signedInAs?: string;
}

export interface AuthenticationVerdict {
  readonly checks: readonly Check[];
  /** The first failed check: an OIDC error code and a sentence. */
  readonly refusal?: { readonly code: string; readonly description: string };
  /** Present when client and redirect URI are right: then, and only then, an error may be posted to the tool. */
  readonly returnTo?: { readonly redirectUri: string; readonly state: string | undefined };
  readonly client?: Client;
  readonly launch?: PendingLaunch;
}

interface Look {
  readonly lms: Lms;
  readonly request: AuthenticationRequest;
  readonly client: Client | undefined;
  readonly launch: PendingLaunch | undefined;
}

interface Step {
  readonly name: string;
  /** @see OpenID Connect core, section 3.1.2.6 */
  readonly code: string;
  /** A sentence when it fails. */
  readonly fault: (look: Look) => string | undefined;
}

const LONGEST = 4_000;

/** In this order: who asks and where to answer come first. @see LTI 1.3 core, section 5.1.1.2; OIDC core 3.1.2.2 */
const STEPS: readonly Step[] = [
  { name: 'every parameter is there once and is text', code: 'invalid_request', fault: singleTexts },
  {
    name: 'client_id is registered',
    code: 'unauthorized_client',
    fault: ({ client, request }) =>
      client ? undefined : `No tool is registered as client_id "${text(request, 'client_id') ?? ''}".`,
  },
  {
    name: 'redirect_uri is exactly a registered one',
    code: 'invalid_request',
    fault: ({ client, request }) =>
      client?.redirectUris.includes(text(request, 'redirect_uri') ?? '')
        ? undefined
        : `redirect_uri must be one of: ${client?.redirectUris.join(', ') ?? '(no client)'}. It was "${text(request, 'redirect_uri') ?? ''}".`,
  },
  { name: 'scope is openid', code: 'invalid_scope', fault: exactly('scope', 'openid') },
  {
    name: 'response_type is id_token',
    code: 'unsupported_response_type',
    fault: exactly('response_type', 'id_token'),
  },
  {
    name: 'response_mode is form_post',
    code: 'invalid_request',
    fault: exactly('response_mode', 'form_post'),
  },
  { name: 'prompt is none', code: 'invalid_request', fault: exactly('prompt', 'none') },
  { name: 'nonce is there', code: 'invalid_request', fault: present('nonce') },
  { name: 'state is there', code: 'invalid_request', fault: present('state') },
  { name: 'login_hint is there', code: 'invalid_request', fault: present('login_hint') },
  { name: 'lti_message_hint is there', code: 'invalid_request', fault: present('lti_message_hint') },
  {
    name: 'lti_message_hint is ours and unused',
    code: 'launch_no_longer_valid',
    fault: ({ launch }) => {
      if (!launch) return 'lti_message_hint is not one that this platform sent (or it is long forgotten).';
      return launch.used ? 'This launch was used already; each link click serves once.' : undefined;
    },
  },
  {
    name: 'the launch is not older than five minutes',
    code: 'launch_no_longer_valid',
    fault: ({ launch, lms }) =>
      launch && lms.settings.clock() - launch.startedAt > LAUNCH_LIFETIME
        ? 'The launch was started more than five minutes ago.'
        : undefined,
  },
  {
    name: 'the launch was started for this tool',
    code: 'unauthorized_client',
    fault: ({ launch, client }) =>
      launch?.client.clientId === client?.clientId ? undefined : 'lti_message_hint belongs to another tool.',
  },
  {
    name: 'login_hint belongs to the launch',
    code: 'login_required',
    fault: ({ launch, request }) =>
      launch?.loginHint === text(request, 'login_hint') ? undefined : 'login_hint is not the one we sent.',
  },
  {
    name: 'the same persona is still signed in',
    code: 'login_required',
    fault: ({ launch, request }) =>
      request.signedInAs === undefined || request.signedInAs === launch?.persona.id
        ? undefined
        : `The launch was started by "${launch?.persona.id}", but "${request.signedInAs}" is signed in now.`,
  },
];

/** Stops at the first failed check, as a platform does. */
export function judgeAuthenticationRequest(lms: Lms, request: AuthenticationRequest): AuthenticationVerdict {
  const client = lms.clients.get(text(request, 'client_id') ?? '');
  const launch = lms.launches.get(text(request, 'lti_message_hint') ?? '');
  const redirectUri = text(request, 'redirect_uri');
  const returnTo =
    client && redirectUri !== undefined && client.redirectUris.includes(redirectUri)
      ? { redirectUri, state: text(request, 'state') }
      : undefined;
  const found = {
    ...(client ? { client } : {}),
    ...(launch ? { launch } : {}),
    ...(returnTo ? { returnTo } : {}),
  };

  const checks: Check[] = [];
  for (const { name, code, fault } of STEPS) {
    const description = fault({ lms, request, client, launch });
    checks.push({
      name,
      ok: description === undefined,
      ...(description === undefined ? {} : { detail: description }),
    });
    if (description !== undefined) return { ...found, checks, refusal: { code, description } };
  }
  return { ...found, checks };
}

function text(request: AuthenticationRequest, name: string): string | undefined {
  const value = request.params[name];
  return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
}

function singleTexts({ request }: Look): string | undefined {
  for (const [name, value] of Object.entries(request.params)) {
    if (typeof value !== 'string') return `${name.slice(0, 60)} is there more than once.`;
    if (value.length > LONGEST) return `${name.slice(0, 60)} is longer than ${LONGEST} characters.`;
  }
  return undefined;
}

function present(name: string): Step['fault'] {
  return ({ request }) => (text(request, name) ? undefined : `${name} is missing.`);
}

function exactly(name: string, expected: string): Step['fault'] {
  return ({ request }) => {
    const value = text(request, name);
    return value === expected ? undefined : `${name} must be "${expected}", not "${value ?? '(missing)'}".`;
  };
}
