import type { LineItem } from '../gradebook.ts';
import { type Lms, lineItemsOf, type PendingLaunch, type ResourceLink } from '../lms.ts';
import { fullName } from '../personas.ts';
import { lineItemsUrl, lineItemUrl, rosterUrl } from '../services/service-urls.ts';
import { CANVAS_PLACEMENT, CLAIM, COURSE_OFFERING, SCOPE } from '../vocabulary.ts';
import { openDeepLinking } from './deep-linking-settings.ts';

export type Claims = Record<string, unknown>;

/** Every claim of the id_token, before a fault spoils it. @see LTI 1.3 core, section 5.3 and 5.4 */
export function launchClaims(lms: Lms, launch: PendingLaunch, nonce: string): Claims {
  const { link } = launch;
  return {
    ...envelope(lms, launch, nonce),
    ...personalClaims(launch),
    ...courseClaims(lms, launch),
    ...serviceClaims(lms, launch, link),
    ...(link ? linkClaims(launch, link) : deepLinkingClaims(lms, launch)),
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

/** Variables that this LMS resolves; others arrive as they were written. @see LTI 1.3 core, appendix B */
const variables = ({ context }: PendingLaunch): Readonly<Record<string, string>> => ({
  '$Context.id': context.id,
  '$Context.id.history': (context.copiedFrom ?? []).join(','),
});

function customOf(launch: PendingLaunch, custom: Readonly<Record<string, string>>): Claims {
  const known = variables(launch);
  const resolve = (value: string): string => (Object.hasOwn(known, value) ? (known[value] ?? '') : value);
  return Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, resolve(value)]));
}

function linkClaims(launch: PendingLaunch, link: ResourceLink): Claims {
  return {
    [CLAIM.messageType]: 'LtiResourceLinkRequest',
    [CLAIM.targetLinkUri]: link.url,
    [CLAIM.resourceLink]: {
      id: link.id,
      title: link.title,
      ...(link.description === undefined ? {} : { description: link.description }),
    },
    [CLAIM.custom]: customOf(launch, link.custom),
  };
}

/** @see Deep Linking 2.0, section 4.4 */
function deepLinkingClaims(lms: Lms, launch: PendingLaunch): Claims {
  const { placement } = launch.options;
  return {
    [CLAIM.messageType]: 'LtiDeepLinkingRequest',
    [CLAIM.targetLinkUri]: launch.client.targetLinkUri,
    [CLAIM.deepLinkingSettings]: openDeepLinking(lms, launch).settings,
    ...(placement === undefined ? {} : { [CANVAS_PLACEMENT]: placement }),
  };
}
