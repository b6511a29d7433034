import { randomBytes } from 'node:crypto';
import { bounded } from '../bounded.ts';
import type { Client, LaunchOptions, Lms, PendingLaunch, ResourceLink } from '../lms.ts';
import { clientOf, contextOf, lineItemsOf } from '../lms.ts';
import type { CourseContext } from '../options.ts';
import type { Persona } from '../personas.ts';
import { CLAIM } from '../vocabulary.ts';

/** A login initiation, ready to be sent by a browser. @see OpenID Connect core, section 4; LTI 1.3 core, 5.1.1 */
export interface LoginInitiation {
  /** The tool's login URL. */
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly params: Readonly<Record<string, string>>;
}

/** Milliseconds a started launch waits for the tool; Canvas's hint lives as long. */
export const LAUNCH_LIFETIME = 5 * 60_000;
const MOST_PENDING = 2_000;

export function startLaunch(
  lms: Lms,
  persona: Persona,
  link: ResourceLink,
  options: LaunchOptions = {},
): LoginInitiation {
  const client = clientOf(lms, link.clientId);
  const context = contextOf(lms, link.contextId);
  return start(lms, { persona, client, context, link, options }, link.url);
}

export function startDeepLinking(
  lms: Lms,
  persona: Persona,
  client: Client,
  context: CourseContext,
  options: LaunchOptions = {},
): LoginInitiation {
  return start(lms, { persona, client, context, options }, client.targetLinkUri);
}

/**
 * A trainer opens a learner's submission from the gradebook, or a learner the own one. Canvas has no message for it: it
 * launches the URL that came with the submission, from the course and not from the link.
 * @see LTI Submission Review 1.0, section 3
 */
export function startReview(
  lms: Lms,
  persona: Persona,
  link: ResourceLink,
  learner: Persona,
  options: LaunchOptions = {},
): LoginInitiation {
  const client = clientOf(lms, link.clientId);
  const context = contextOf(lms, link.contextId);
  const subject = { persona, client, context, link };
  const [item] = lineItemsOf(lms, link.id);
  if (lms.settings.mode === 'canvas') {
    const url = item && lms.gradebook.entry(item.id, learner.sub).reviewUrl;
    if (url === undefined)
      throw new Error(`"${learner.id}" has submitted nothing that SpeedGrader could open.`);
    const claims = {
      [CLAIM.targetLinkUri]: url,
      [CLAIM.resourceLink]: { id: context.id },
      [CLAIM.custom]: {},
      ...options.claims,
    };
    return start(lms, { ...subject, options: { ...options, claims } }, url);
  }
  const claims = {
    [CLAIM.messageType]: 'LtiSubmissionReviewRequest',
    [CLAIM.forUser]: { user_id: learner.sub },
    ...options.claims,
  };
  return start(lms, { ...subject, options: { ...options, claims } }, link.url);
}

type Subject = Omit<PendingLaunch, 'messageHint' | 'loginHint' | 'startedAt' | 'used'>;

function start(lms: Lms, subject: Subject, targetLinkUri: string): LoginInitiation {
  const id = randomBytes(18).toString('base64url');
  const pending: PendingLaunch = {
    ...subject,
    messageHint: messageHint(lms, id, subject.link),
    loginHint: randomBytes(12).toString('base64url'),
    startedAt: lms.settings.clock(),
    used: false,
  };
  bounded(lms.launches, MOST_PENDING).set(pending.messageHint, pending);
  return {
    action: subject.client.loginUrl,
    method: subject.options.method ?? lms.settings.loginMethod,
    params: {
      iss: lms.url,
      login_hint: pending.loginHint,
      target_link_uri: targetLinkUri,
      lti_message_hint: pending.messageHint,
      client_id: subject.client.clientId,
      lti_deployment_id: subject.client.deploymentId,
      ...(lms.settings.mode === 'canvas' ? { canvas_environment: 'prod', canvas_region: 'unknown' } : {}),
    },
  };
}

/** Moodle's hint is a JSON string, Canvas's a long token; both must come back byte for byte. */
function messageHint(lms: Lms, id: string, link: ResourceLink | undefined): string {
  if (lms.settings.mode === 'moodle') {
    return JSON.stringify({ ...(link ? { cmid: link.id } : {}), launchid: `ltilaunch_${id}` });
  }
  return lms.settings.mode === 'canvas' ? `${id}.${randomBytes(900).toString('base64url')}` : id;
}
