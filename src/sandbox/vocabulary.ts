/** The words of the specifications, spelled as on the wire. */

const CLAIM_PREFIX = 'https://purl.imsglobal.org/spec/lti/claim/';
const AGS_SCOPE_PREFIX = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
const DEEP_LINKING_PREFIX = 'https://purl.imsglobal.org/spec/lti-dl/claim/';

/** @see LTI 1.3 core, section 5.3 and 5.4 */
export const CLAIM = {
  messageType: `${CLAIM_PREFIX}message_type`,
  version: `${CLAIM_PREFIX}version`,
  deploymentId: `${CLAIM_PREFIX}deployment_id`,
  targetLinkUri: `${CLAIM_PREFIX}target_link_uri`,
  resourceLink: `${CLAIM_PREFIX}resource_link`,
  roles: `${CLAIM_PREFIX}roles`,
  context: `${CLAIM_PREFIX}context`,
  toolPlatform: `${CLAIM_PREFIX}tool_platform`,
  launchPresentation: `${CLAIM_PREFIX}launch_presentation`,
  roleScopeMentor: `${CLAIM_PREFIX}role_scope_mentor`,
  custom: `${CLAIM_PREFIX}custom`,
  forUser: `${CLAIM_PREFIX}for_user`,
  lis: `${CLAIM_PREFIX}lis`,
  agsEndpoint: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  namesRoles: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinkingSettings: `${DEEP_LINKING_PREFIX}deep_linking_settings`,
  contentItems: `${DEEP_LINKING_PREFIX}content_items`,
  deepLinkingData: `${DEEP_LINKING_PREFIX}data`,
  deepLinkingMessage: `${DEEP_LINKING_PREFIX}msg`,
  deepLinkingError: `${DEEP_LINKING_PREFIX}errormsg`,
} as const;

/** @see AGS 2.0, section 3.1; NRPS 2.0, section 2.3 */
export const SCOPE = {
  lineItem: `${AGS_SCOPE_PREFIX}lineitem`,
  lineItemReadonly: `${AGS_SCOPE_PREFIX}lineitem.readonly`,
  resultReadonly: `${AGS_SCOPE_PREFIX}result.readonly`,
  score: `${AGS_SCOPE_PREFIX}score`,
  roster: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export const ALL_SCOPES: readonly string[] = Object.values(SCOPE);

/** @see AGS 2.0, section 3.2.5, 3.3.3 and 3.4.3; NRPS 2.0, section 2.4 */
export const MEDIA = {
  lineItem: 'application/vnd.ims.lis.v2.lineitem+json',
  lineItemContainer: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
  resultContainer: 'application/vnd.ims.lis.v2.resultcontainer+json',
  roster: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;

const ROLE_PREFIX = 'http://purl.imsglobal.org/vocab/lis/v2/';

/** @see LTI 1.3 core, appendix A.2 */
export const ROLE = {
  learner: `${ROLE_PREFIX}membership#Learner`,
  instructor: `${ROLE_PREFIX}membership#Instructor`,
  teachingAssistant: `${ROLE_PREFIX}membership/Instructor#TeachingAssistant`,
  mentor: `${ROLE_PREFIX}membership#Mentor`,
  institutionAdministrator: `${ROLE_PREFIX}institution/person#Administrator`,
  institutionInstructor: `${ROLE_PREFIX}institution/person#Instructor`,
  institutionStudent: `${ROLE_PREFIX}institution/person#Student`,
  testUser: 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser',
} as const;

export const COURSE_OFFERING = 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering';

/** @see OpenID Connect core, section 9; RFC 7523 */
export const CLIENT_ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Canvas's claim for the place that a launch comes from. */
export const CANVAS_PLACEMENT = 'https://www.instructure.com/placement';

/** Canvas's extension of the score body. */
export const CANVAS_SUBMISSION = 'https://canvas.instructure.com/lti/submission';

/** @see LTI dynamic registration 1.0, section 3.2 and 3.5 */
export const PLATFORM_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
export const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
