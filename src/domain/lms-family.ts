/** Products whose settings have other names and places. `other`: the specification's words must do. */
export type LmsFamily =
  | 'canvas'
  | 'moodle'
  | 'brightspace'
  | 'blackboard'
  | 'schoology'
  | 'sandbox'
  | 'other';

const SIGNS: readonly (readonly [LmsFamily, RegExp])[] = [
  ['canvas', /canvaslms\.com|instructure\.com|\/api\/lti\/authorize_redirect/i],
  ['moodle', /\/mod\/lti\/(?:auth|token|certs)\.php/i],
  ['brightspace', /brightspace\.com|desire2learn|\/d2l\//i],
  ['blackboard', /blackboard\.com/i],
  ['schoology', /schoology\.com/i],
];

/** The product behind a registration, by its addresses. */
export function lmsFamilyOf(platform: {
  readonly issuer: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly source?: string;
}): LmsFamily {
  if (platform.source === 'sandbox') return 'sandbox';
  const addresses = [platform.issuer, platform.authUrl, platform.tokenUrl, platform.jwksUrl].join(' ');
  return SIGNS.find(([, sign]) => sign.test(addresses))?.[0] ?? 'other';
}
