import { AppError } from '../domain/errors.ts';
import type { FormFields } from './form-fields.ts';

/**
 * What a login does next to find out whether this browser keeps our cookies; undefined: it does, or no frame.
 */
export interface Probe {
  readonly location: string;
  readonly cookie: string;
}

/** Its presence is all it says. Not of the form of a session's cookie. */
const MARKER = '__Host-aw-kept';
const SET_MARKER = `${MARKER}=1; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=None; Partitioned`;

/** What a repeated login needs. */
const PARAMETERS = [
  'iss',
  'client_id',
  'login_hint',
  'lti_message_hint',
  'lti_deployment_id',
  'target_link_uri',
];

/** The same login once more, as a GET that says how far the probe is. */
function again(loginUrl: string, { values }: FormFields, probe: string): string {
  const query = new URLSearchParams({ probe });
  for (const name of PARAMETERS) {
    const value = values.get(name);
    if (value !== undefined) query.set(name, value);
  }
  return `${loginUrl}?${query}`;
}

const lost = (facts: Record<string, string>): AppError =>
  new AppError('LAUNCH_STATE_LOST', 'this browser keeps no cookie of ours', {
    rule: 'cookie-kept',
    ...facts,
  });

/**
 * The LMS's hint serves once, so that lost cookies must show before it is spent. In a frame without our
 * marker one redirect to ourselves tells (`frame`); if the marker is lost, the page offers the unspent login
 * in a window of its own (`own`), where one more redirect (`window`) tells.
 * @param framed from `Sec-Fetch-Dest`
 * @throws AppError LAUNCH_STATE_LOST; its fact `ownWindow` is the URL to open in a window of its own
 */
export function probeCookies(login: {
  readonly fields: FormFields;
  readonly cookies: ReadonlyMap<string, string>;
  readonly framed: boolean;
  readonly loginUrl: string;
}): Probe | undefined {
  const { fields, loginUrl } = login;
  if (login.cookies.has(MARKER)) return undefined;
  switch (fields.values.get('probe')) {
    case 'frame':
      throw lost({ ownWindow: again(loginUrl, fields, 'own') });
    case 'window':
      throw lost({});
    case 'own':
      return { location: again(loginUrl, fields, 'window'), cookie: SET_MARKER };
    default:
      return login.framed ? { location: again(loginUrl, fields, 'frame'), cookie: SET_MARKER } : undefined;
  }
}
