import type { Right } from '../domain/registration.ts';
import type { PlatformConfiguration } from '../ports/registrar.ts';
import { CANVAS_PLACEMENTS, CANVAS_PRIVACY, CANVAS_TOOL_ID, CANVAS_VISIBILITY } from './canvas-config.ts';
import { CANVAS, TOOL_CONFIGURATION } from './claim-names.ts';
import type { Json } from './jwt.ts';
import {
  CUSTOM_PARAMETERS,
  NAME_CLAIMS,
  PICKER_SIZE,
  SCOPES,
  type ToolDescription,
} from './tool-description.ts';

type Wanted = Pick<PlatformConfiguration, 'rights' | 'placements' | 'product'>;

const isMenu = (placement: string): boolean => CANVAS_PLACEMENTS.menu.some((name) => name === placement);

/** An empty list would be read as "nowhere"; without one the LMS decides. */
const placed = (placements: readonly string[]): Json => (placements.length > 0 ? { placements } : {});

/** Canvas would make a plain link out of a message without placements, so only those that have one. */
function linkMessages({ product, placements }: Wanted, tool: ToolDescription): Json[] {
  const message = { type: 'LtiResourceLinkRequest', target_link_uri: tool.launchUrl, label: tool.name };
  if (product !== 'canvas') return [message];
  const menu = placements.filter(isMenu);
  if (menu.length === 0) return [];
  return [
    {
      ...message,
      icon_uri: tool.iconUrl,
      placements: menu,
      [`${CANVAS}course_navigation/default_enabled`]: false,
      [`${CANVAS}visibility`]: CANVAS_VISIBILITY,
    },
  ];
}

function pickerMessages({ rights, product, placements }: Wanted, tool: ToolDescription): Json[] {
  if (!rights.includes('picker')) return [];
  const isCanvas = product === 'canvas';
  return [
    {
      type: 'LtiDeepLinkingRequest',
      target_link_uri: tool.launchUrl,
      label: `${tool.name} module`,
      icon_uri: tool.iconUrl,
      ...placed(placements.filter((placement) => !isMenu(placement))),
      ...(isCanvas && {
        [`${CANVAS}launch_width`]: PICKER_SIZE.width,
        [`${CANVAS}launch_height`]: PICKER_SIZE.height,
        [`${CANVAS}visibility`]: CANVAS_VISIBILITY,
      }),
    },
  ];
}

const reviewMessages = ({ rights }: Wanted, tool: ToolDescription): Json[] =>
  rights.includes('review') ? [{ type: 'LtiSubmissionReviewRequest', target_link_uri: tool.launchUrl }] : [];

const scopesOf = (rights: readonly Right[]): string[] => rights.flatMap((right) => SCOPES[right] ?? []);

/** Moodle compares the domain with a host name, Canvas with host and port. */
const domainOf = ({ product }: Wanted, { baseUrl }: ToolDescription): string =>
  product === 'canvas' ? baseUrl.host : baseUrl.hostname;

/** What the tool sends to be registered. @see LTI dynamic registration 1.0, section 3.2 */
export const registrationRequest = (wanted: Wanted, tool: ToolDescription): Json => ({
  application_type: 'web',
  response_types: ['id_token'],
  grant_types: ['implicit', 'client_credentials'],
  client_name: tool.name,
  initiate_login_uri: tool.loginUrl,
  redirect_uris: [tool.launchUrl],
  jwks_uri: tool.keysUrl,
  logo_uri: tool.iconUrl,
  token_endpoint_auth_method: 'private_key_jwt',
  scope: scopesOf(wanted.rights).join(' '),
  [TOOL_CONFIGURATION]: {
    domain: domainOf(wanted, tool),
    description: tool.description,
    target_link_uri: tool.launchUrl,
    custom_parameters: CUSTOM_PARAMETERS,
    claims: ['iss', 'sub', ...(wanted.rights.includes('names') ? NAME_CLAIMS : [])],
    messages: [
      ...linkMessages(wanted, tool),
      ...pickerMessages(wanted, tool),
      ...reviewMessages(wanted, tool),
    ],
    ...(wanted.product === 'canvas' && {
      [`${CANVAS}privacy_level`]: CANVAS_PRIVACY,
      [`${CANVAS}tool_id`]: CANVAS_TOOL_ID,
    }),
  },
});
