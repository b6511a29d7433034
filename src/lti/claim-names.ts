/**
 * The only place that spells claim URIs and scopes. @see LTI 1.3 core, section 5; AGS 2.0; NRPS 2.0; DL 2.0
 */
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';

export const CLAIM = {
  messageType: `${LTI}message_type`,
  version: `${LTI}version`,
  deploymentId: `${LTI}deployment_id`,
  targetLinkUri: `${LTI}target_link_uri`,
  resourceLink: `${LTI}resource_link`,
  roles: `${LTI}roles`,
  context: `${LTI}context`,
  toolPlatform: `${LTI}tool_platform`,
  presentation: `${LTI}launch_presentation`,
  custom: `${LTI}custom`,
  forUser: `${LTI}for_user`,
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
  contentItems: 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items',
  deepLinkingData: 'https://purl.imsglobal.org/spec/lti-dl/claim/data',
  deepLinkingMessage: 'https://purl.imsglobal.org/spec/lti-dl/claim/msg',
  roster: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const;

export const MESSAGE_TYPES: Readonly<Record<string, 'resource-link' | 'deep-linking' | 'submission-review'>> =
  {
    LtiResourceLinkRequest: 'resource-link',
    LtiDeepLinkingRequest: 'deep-linking',
    LtiSubmissionReviewRequest: 'submission-review',
  };

/** Of our launch URL: whose submission a gradebook of Canvas opens. */
export const ATTEMPT_PARAMETER = 'attempt';

/** Canvas's extension of a score: what its SpeedGrader opens. */
export const CANVAS_SUBMISSION = 'https://canvas.instructure.com/lti/submission';

/** AGS 2.0, section 3.4.1 */
export const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
export const RESULT_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly';
/** AGS 2.0, section 3.1 */
export const LINE_ITEM_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
export const LINE_ITEM_READ_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly';
/** NRPS 2.0, section 2.3 */
export const ROSTER_SCOPE = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';

/** LTI dynamic registration 1.0, sections 3.2 and 3.5 */
export const PLATFORM_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
export const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
/** Canvas's own members of messages and tool configurations. */
export const CANVAS = 'https://canvas.instructure.com/lti/';
