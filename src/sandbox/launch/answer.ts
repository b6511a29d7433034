import type { Lms, PendingLaunch } from '../lms.ts';
import type { AuthenticationRequest, AuthenticationVerdict } from './authentication-request.ts';
import { judgeAuthenticationRequest } from './authentication-request.ts';
import { explainToken } from './explain-token.ts';
import { launchClaims } from './id-token.ts';
import { applyLaunchFault, type LaunchFaultName, type TokenDraft } from './launch-faults.ts';
import { signDraft } from './sign.ts';

/** What the browser gets: a form to post to the tool, or a page that says why not. */
export type AuthenticationAnswer =
  | { readonly kind: 'form'; readonly action: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'page'; readonly code: string; readonly description: string };

/** Judges the tool's authentication request and makes the answer to it. @see OpenID Connect core, section 3.1.2.5 */
export async function answerAuthenticationRequest(
  lms: Lms,
  request: AuthenticationRequest,
): Promise<AuthenticationAnswer> {
  const verdict = judgeAuthenticationRequest(lms, request);
  const { launch, returnTo, refusal } = verdict;
  if (refusal || !launch || !returnTo) return refuse(lms, verdict);
  // Used up before anything is awaited, so that two requests at once cannot both be answered.
  launch.used = true;
  return sendToken(lms, launch, verdict, {
    nonce: String(request.params['nonce']),
    state: String(request.params['state']),
    redirectUri: returnTo.redirectUri,
  });
}

function refuse(
  lms: Lms,
  { checks, refusal, launch, returnTo }: AuthenticationVerdict,
): AuthenticationAnswer {
  const { code, description } = refusal ?? {
    code: 'invalid_request',
    description: 'The request is incomplete.',
  };
  lms.log.addLaunch({
    persona: launch?.persona.label ?? 'unknown',
    target: nameOf(launch),
    checks,
    verdict: 'refused',
    reason: `${code}: ${description}`,
  });
  return returnTo
    ? errorForm(returnTo.redirectUri, returnTo.state, code, description)
    : { kind: 'page', code, description };
}

interface Asked {
  readonly nonce: string;
  readonly state: string;
  readonly redirectUri: string;
}

async function sendToken(
  lms: Lms,
  launch: PendingLaunch,
  { checks }: AuthenticationVerdict,
  asked: Asked,
): Promise<AuthenticationAnswer> {
  const fault = launch.options.fault ?? lms.faults.takeLaunchFault();
  const entry = {
    persona: launch.persona.label,
    target: nameOf(launch),
    checks,
    ...(fault ? { fault } : {}),
  };
  if (fault === 'login-required') {
    lms.log.addLaunch({ ...entry, verdict: 'refused', reason: 'login_required: switched on as a fault' });
    return errorForm(asked.redirectUri, asked.state, 'login_required', 'The sandbox was told to answer so.');
  }
  const draft = draftToken(lms, launch, asked, fault);
  const idToken = await signDraft(draft, lms.keys);
  const explained = await explainToken(lms, launch, idToken, {
    nonce: asked.nonce,
    stateKept: draft.state === asked.state,
  });
  lms.lastIdToken = idToken;
  lms.log.addLaunch({ ...entry, verdict: 'sent', idToken, ...explained });
  const fields = { id_token: idToken, ...(draft.state === undefined ? {} : { state: draft.state }) };
  return { kind: 'form', action: asked.redirectUri, fields };
}

function draftToken(
  lms: Lms,
  launch: PendingLaunch,
  asked: Asked,
  fault: LaunchFaultName | undefined,
): TokenDraft {
  const draft: TokenDraft = {
    header: { typ: 'JWT', alg: 'RS256', kid: lms.keys.signing.kid },
    claims: launchClaims(lms, launch, asked.nonce),
    signWith: 'platform-key',
    state: asked.state,
  };
  for (const claim of launch.options.omit ?? []) delete draft.claims[claim];
  if (fault) applyLaunchFault(fault, draft, lms.lastIdToken);
  return draft;
}

/** @see OpenID Connect core, section 3.1.2.6 */
function errorForm(
  action: string,
  state: string | undefined,
  error: string,
  description: string,
): AuthenticationAnswer {
  const fields = { error, error_description: description, ...(state === undefined ? {} : { state }) };
  return { kind: 'form', action, fields };
}

function nameOf(launch: PendingLaunch | undefined): string {
  if (!launch) return 'an unknown launch';
  return launch.link?.title ?? 'deep linking';
}
