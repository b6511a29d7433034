import type { Launch } from '../../src/domain/launch.ts';
import { contextKey, learnerKey, placementKey, platformKey } from '../../src/records/keys.ts';

const PLATFORM_ID = platformKey('https://lms.example', 'client-1');
const CONTEXT_ID = contextKey(PLATFORM_ID, 'deployment-1', 'course-1');

/** A learner's graded launch of `behavior-support/abc-notes`; every field can be replaced. */
export const aLaunch = (changes: Partial<Launch> = {}): Launch => ({
  message: 'resource-link',
  platformId: PLATFORM_ID,
  lms: 'moodle',
  lmsName: 'District LMS',
  deploymentId: 'deployment-1',
  learnerId: learnerKey(PLATFORM_ID, changes.sub ?? 'user-1'),
  contextId: CONTEXT_ID,
  placementId: placementKey(CONTEXT_ID, 'link-1'),
  sub: 'user-1',
  role: 'learner',
  testUser: false,
  name: 'Pat Para',
  givenName: 'Pat',
  locale: 'en',
  contextTitle: 'PD for paras',
  linkTitle: 'ABC notes',
  module: 'behavior-support/abc-notes',
  custom: { module: 'behavior-support/abc-notes' },
  grades: {
    scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
    lineItem: 'https://lms.example/lineitems/1/lineitem',
    lineItems: 'https://lms.example/lineitems',
  },
  rosterUrl: 'https://lms.example/memberships',
  returnUrl: 'https://lms.example/course/1',
  target: 'iframe',
  ...changes,
});

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';

/** Short names for the claims that tests bend most. */
export const CLAIMS = {
  version: `${LTI}version`,
  messageType: `${LTI}message_type`,
  deploymentId: `${LTI}deployment_id`,
  targetLinkUri: `${LTI}target_link_uri`,
  resourceLink: `${LTI}resource_link`,
  roles: `${LTI}roles`,
  context: `${LTI}context`,
  custom: `${LTI}custom`,
  forUser: `${LTI}for_user`,
  presentation: `${LTI}launch_presentation`,
  platform: `${LTI}tool_platform`,
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  roster: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
} as const;

/** The claims of a good learner launch; a change to `undefined` takes a claim out. */
export function idTokenClaims(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://lms.example',
    aud: 'client-1',
    sub: 'user-1',
    iat: now,
    exp: now + 60,
    nonce: 'nonce-1',
    given_name: 'Pat',
    family_name: 'Para',
    name: 'Pat Para',
    email: 'pat@lms.example',
    [CLAIMS.messageType]: 'LtiResourceLinkRequest',
    [CLAIMS.version]: '1.3.0',
    [CLAIMS.deploymentId]: 'deployment-1',
    [CLAIMS.targetLinkUri]: 'https://tool.example/lti/launch',
    [CLAIMS.resourceLink]: { id: 'link-1', title: 'ABC notes' },
    [CLAIMS.context]: { id: 'course-1', title: 'PD for paras', type: ['CourseSection'] },
    [CLAIMS.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [CLAIMS.custom]: { module: 'behavior-support/abc-notes' },
    [CLAIMS.platform]: { guid: 'g', name: 'District LMS', product_family_code: 'moodle' },
    [CLAIMS.presentation]: {
      document_target: 'iframe',
      locale: 'en',
      return_url: 'https://lms.example/course/1',
    },
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
