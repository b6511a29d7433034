import { randomBytes } from 'node:crypto';
import { bounded } from '../bounded.ts';
import type { DeepLinking, Lms, PendingLaunch } from '../lms.ts';
import type { Mode } from '../options.ts';

/** What a place in the LMS from which content is chosen takes. @see Deep Linking 2.0, section 4.4.1 */
type Takes = Readonly<Record<string, unknown>>;

const LINKS: Takes = {
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['iframe', 'window'],
  accept_multiple: true,
  accept_lineitem: true,
  auto_create: false,
};

/** Canvas asks from many places; these are the ones that make links, and one that wants something else. */
export const CANVAS_PLACEMENTS: Readonly<Record<string, Takes>> = {
  link_selection: LINKS,
  assignment_selection: { ...LINKS, accept_multiple: false },
  course_assignments_menu: LINKS,
  module_index_menu_modal: { ...LINKS, auto_create: true },
  editor_button: {
    ...LINKS,
    accept_types: ['link', 'file', 'html', 'ltiResourceLink', 'image'],
    accept_presentation_document_targets: ['embed', 'iframe', 'window'],
    accept_lineitem: false,
  },
  homework_submission: { ...LINKS, accept_types: ['file'], accept_multiple: false, accept_lineitem: false },
};

/** As recorded from Moodle 4.2, which names no line items. */
const MOODLE: Takes = {
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['frame', 'iframe', 'window'],
  accept_copy_advice: false,
  accept_multiple: true,
  accept_unsigned: false,
  auto_create: false,
  can_confirm: false,
  title: 'Aidewell',
  text: '',
};

const MANNERS: Readonly<Record<Mode, Takes>> = {
  generic: LINKS,
  canvas: LINKS,
  moodle: MOODLE,
};

/** Unknown in other modes and by other names. */
export const isPlacement = (mode: Mode, name: string): boolean =>
  mode === 'canvas' && Object.hasOwn(CANVAS_PLACEMENTS, name);

const MOST_DEEP_LINKINGS = 500;

/**
 * Opens a return address that serves once, and says what it takes. Canvas and Moodle send no `data`: what they need
 * to know again stands in the address.
 */
export function openDeepLinking(lms: Lms, launch: PendingLaunch): DeepLinking {
  const { mode } = lms.settings;
  const { placement, deepLinking } = launch.options;
  const code = randomBytes(18).toString('base64url');
  const course = encodeURIComponent(launch.context.id);
  const settings = {
    ...MANNERS[mode],
    ...(placement !== undefined && CANVAS_PLACEMENTS[placement]),
    deep_link_return_url: `${lms.url}/deep-linking?course=${course}&code=${code}`,
    ...(mode === 'generic' && { data: code }),
    ...deepLinking,
  };
  const opened = { launch, settings };
  bounded(lms.deepLinkings, MOST_DEEP_LINKINGS).set(code, opened);
  return opened;
}
