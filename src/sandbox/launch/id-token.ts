import { randomBytes } from 'node:crypto';
import { bounded } from '../bounded.ts';
import type { LineItem } from '../gradebook.ts';
import { type Lms, lineItemsOf, type PendingLaunch, type ResourceLink } from '../lms.ts';
import { fullName } from '../personas.ts';
import { lineItemsUrl, lineItemUrl, rosterUrl } from '../services/service-urls.ts';
import { CLAIM, COURSE_OFFERING, SCOPE } from '../vocabulary.ts';

export type Claims = Record<string, unknown>;

/** Every claim of the id_token, before a fault spoils it. @see LTI 1.3 core, section 5.3 and 5.4 */
export function launchClaims(lms: Lms, launch: PendingLaunch, nonce: string): Claims {
  const { link } = launch;
  return {
    ...envelope(lms, launch, nonce),
    ...personalClaims(launch),
    ...courseClaims(lms, launch),
    ...serviceClaims(lms, launch, link),
    ...(link ? linkClaims(link) : deepLinkingClaims(lms, launch)),
    ...launch.options.claims,
  };
}

/** Moodle's tokens live a minute, Canvas's an hour. */
function envelope(lms: Lms, launch: PendingLaunch, nonce: string): Claims {
  const { mode, clock } = lms.settings;
  const iat = Math.floor(clock() / 1000);
  const { clientId, deploymentId } = launch.client;
  return {
    iss: lms.url,
    aud: clientId,
    ...(mode === 'canvas' ? { azp: clientId } : {}),
    sub: launch.persona.sub,
    iat,
    exp: iat + (mode === 'moodle' ? 60 : 3600),
    nonce,
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: deploymentId,
  };
}

function personalClaims({ persona }: PendingLaunch): Claims {
  const privacy = persona.privacy ?? 'all';
  const names = privacy === 'all' || privacy === 'name-only';
  const email = privacy === 'all' || privacy === 'email-only';
  return {
    ...(names
      ? { given_name: persona.givenName, family_name: persona.familyName, name: fullName(persona) }
      : {}),
    ...(email ? { email: persona.email } : {}),
    locale: persona.locale,
    [CLAIM.roles]: persona.roles,
    ...(persona.mentors ? { [CLAIM.roleScopeMentor]: persona.mentors } : {}),
  };
}

function courseClaims(lms: Lms, launch: PendingLaunch): Claims {
  const { mode } = lms.settings;
  const { context, persona, options, link } = launch;
  return {
    [CLAIM.context]: {
      id: context.id,
      label: context.label,
      title: context.title,
      type: [mode === 'moodle' ? 'CourseSection' : COURSE_OFFERING],
    },
    [CLAIM.toolPlatform]: {
      guid: 'aidewell-sandbox.local',
      name: 'Sandbox LMS',
      version: '1',
      product_family_code: mode === 'generic' ? 'aidewell-sandbox' : mode,
    },
    [CLAIM.launchPresentation]: {
      document_target: mode === 'canvas' ? 'iframe' : (options.target ?? link?.target ?? 'iframe'),
      return_url: `${lms.url}/return?from=${encodeURIComponent(link?.id ?? '')}`,
      locale: persona.locale,
    },
    ...(mode === 'moodle' ? { [CLAIM.lis]: { person_sourcedid: `sis-${persona.id}` } } : {}),
  };
}

/** A line item is named when the link has exactly one. @see AGS 2.0, section 3.1; NRPS 2.0, section 2.2 */
function serviceClaims(lms: Lms, launch: PendingLaunch, link: ResourceLink | undefined): Claims {
  const items: LineItem[] = link ? lineItemsOf(lms, link.id) : [];
  const [only] = items.length === 1 ? items : [];
  return {
    [CLAIM.agsEndpoint]: {
      scope: [SCOPE.lineItem, SCOPE.lineItemReadonly, SCOPE.resultReadonly, SCOPE.score],
      lineitems: lineItemsUrl(lms, launch.context.id),
      ...(only ? { lineitem: lineItemUrl(lms, only) } : {}),
    },
    [CLAIM.namesRoles]: {
      context_memberships_url: rosterUrl(lms, launch.context.id),
      service_versions: ['2.0'],
    },
  };
}

function linkClaims(link: ResourceLink): Claims {
  return {
    [CLAIM.messageType]: 'LtiResourceLinkRequest',
    [CLAIM.targetLinkUri]: link.url,
    [CLAIM.resourceLink]: {
      id: link.id,
      title: link.title,
      ...(link.description === undefined ? {} : { description: link.description }),
    },
    [CLAIM.custom]: link.custom,
  };
}

const MOST_DEEP_LINKINGS = 500;

/** Opens a return address that serves once. @see Deep Linking 2.0, section 4.4 */
function deepLinkingClaims(lms: Lms, launch: PendingLaunch): Claims {
  const code = randomBytes(18).toString('base64url');
  bounded(lms.deepLinkings, MOST_DEEP_LINKINGS).set(code, launch);
  return {
    [CLAIM.messageType]: 'LtiDeepLinkingRequest',
    [CLAIM.targetLinkUri]: launch.client.targetLinkUri,
    [CLAIM.deepLinkingSettings]: {
      deep_link_return_url: `${lms.url}/deep-linking?course=${encodeURIComponent(launch.context.id)}&code=${code}`,
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: true,
      accept_lineitem: true,
      auto_create: false,
      data: code,
    },
  };
}
