import type { Json } from './jwt.ts';
import { CUSTOM_PARAMETERS, PICKER_SIZE, SCOPES, type ToolDescription } from './tool-description.ts';

/**
 * Canvas's placements of the tool: where trainers choose a module for an assignment, or several for a Canvas module, and
 * an entry in a course's menu.
 */
export const CANVAS_PLACEMENTS = {
  picker: ['assignment_selection', 'link_selection'],
  menu: ['course_navigation'],
} as const;

/**
 * Names, without e-mail address and picture: certificates and trainers' lists show them. `anonymous` would be enough
 * for grades; `public` sends more than is used.
 */
export const CANVAS_PRIVACY = 'name_only';
/** Students use the tool too; `public` would show it to people outside the course. */
export const CANVAS_VISIBILITY = 'members';
export const CANVAS_TOOL_ID = 'aidewell';

/** In an account-wide installation every course would get the entry; a trainer switches it on where it is wanted. */
const MENU_DEFAULT = 'disabled';

const placements = (tool: ToolDescription): Json[] => {
  const common = { target_link_uri: tool.launchUrl, icon_url: tool.iconUrl, visibility: CANVAS_VISIBILITY };
  const size = { selection_width: PICKER_SIZE.width, selection_height: PICKER_SIZE.height };
  return [
    ...CANVAS_PLACEMENTS.picker.map((placement) => ({
      placement,
      message_type: 'LtiDeepLinkingRequest',
      text: placement === 'link_selection' ? `${tool.name} modules` : `${tool.name} module`,
      ...common,
      ...size,
    })),
    ...CANVAS_PLACEMENTS.menu.map((placement) => ({
      placement,
      message_type: 'LtiResourceLinkRequest',
      text: tool.name,
      ...common,
      default: MENU_DEFAULT,
    })),
  ];
};

/** The configuration of a Canvas LTI key, for "Enter URL" and "Paste JSON". @see field guide 7.1 */
export const canvasConfig = (tool: ToolDescription): Json => ({
  title: tool.name,
  description: tool.description,
  oidc_initiation_url: tool.loginUrl,
  target_link_uri: tool.launchUrl,
  redirect_uris: [tool.launchUrl],
  public_jwk_url: tool.keysUrl,
  scopes: Object.values(SCOPES),
  custom_fields: CUSTOM_PARAMETERS,
  extensions: [
    {
      platform: 'canvas.instructure.com',
      domain: tool.baseUrl.host,
      tool_id: CANVAS_TOOL_ID,
      privacy_level: CANVAS_PRIVACY,
      settings: {
        platform: 'canvas.instructure.com',
        text: tool.name,
        icon_url: tool.iconUrl,
        placements: placements(tool),
      },
    },
  ],
});
