import type { Lms } from '../lms.ts';
import type { Mode } from '../options.ts';
import { ALL_SCOPES, PLATFORM_CONFIGURATION } from '../vocabulary.ts';

interface Message {
  readonly type: string;
  readonly placements?: readonly string[];
}

/** Where each LMS can show a tool, as it writes it. */
const MESSAGES: Readonly<Record<Mode, readonly Message[]>> = {
  generic: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }],
  canvas: [
    {
      type: 'LtiResourceLinkRequest',
      placements: ['course_navigation', 'link_selection', 'account_navigation'],
    },
    {
      type: 'LtiDeepLinkingRequest',
      placements: ['assignment_selection', 'link_selection', 'editor_button'],
    },
  ],
  moodle: [
    { type: 'LtiResourceLinkRequest' },
    { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
  ],
};

/** Only Canvas names the authorization server, and only by its host. */
const extras = (lms: Lms): object =>
  lms.settings.mode === 'canvas' ? { authorization_server: new URL(lms.url).host } : {};

const platformExtras = (lms: Lms): object =>
  lms.settings.mode === 'canvas'
    ? { 'https://canvas.instructure.com/lti/account_name': 'Sandbox School District' }
    : {};

/** @see LTI dynamic registration 1.0, section 3.5.1 */
export function registrationConfiguration(lms: Lms): unknown {
  const { mode } = lms.settings;
  return {
    issuer: lms.url,
    authorization_endpoint: `${lms.url}/auth`,
    token_endpoint: `${lms.url}/token`,
    jwks_uri: `${lms.url}/jwks`,
    registration_endpoint: `${lms.url}/registrations`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', ...ALL_SCOPES],
    claims_supported: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email', 'locale'],
    ...extras(lms),
    [PLATFORM_CONFIGURATION]: {
      product_family_code: mode === 'generic' ? 'aidewell-sandbox' : mode,
      version: '1',
      messages_supported: MESSAGES[mode],
      variables: [],
      ...platformExtras(lms),
    },
  };
}

/** Whether a tool may ask for a message there, by the LMS's own list. */
export const hasPlacement = (mode: Mode, placement: string): boolean =>
  MESSAGES[mode].some(({ placements }) => placements?.includes(placement) ?? mode !== 'canvas');
