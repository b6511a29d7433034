/** What the tool asks an LMS for when it is registered there. */
export const RIGHTS = [
  'names',
  'scores',
  'results',
  'columns',
  'roster',
  'picker',
  'review',
  'menu',
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * Why a registration did not come about. Facts that go with it: `field` (a name in the LMS's configuration), `host`,
 * `issuer`, `status` and `answer` (what the LMS said), `name` (of a platform).
 */
export type RegistrationFault =
  /** Our own rules forbid to call this address. */
  | 'forbidden'
  | 'unreachable'
  /** The LMS's configuration could not be read: not 200, no JSON, too large. */
  | 'unreadable'
  | 'field-missing'
  /** A part of the configuration lies on a host that has nothing to do with the issuer. */
  | 'other-host'
  /** It does not speak what LTI 1.3 needs. */
  | 'unsupported'
  /** The LMS said no. */
  | 'refused'
  | 'no-client-id'
  /** The page was open for too long, or its form is not ours. */
  | 'expired'
  /** The config file or the sandbox holds this issuer and client id. */
  | 'managed-elsewhere'
  | 'other-tenant';

const PRODUCTS: Readonly<Record<string, string>> = {
  canvas: 'Canvas',
  moodle: 'Moodle',
  desire2learn: 'Brightspace',
  d2l: 'Brightspace',
  brightspace: 'Brightspace',
  blackboardlearn: 'Blackboard Learn',
  blackboard: 'Blackboard',
  sakai: 'Sakai',
  schoology: 'Schoology',
};

/** A product family code as people write it; '' stays ''. */
export const productName = (product: string): string =>
  Object.hasOwn(PRODUCTS, product) ? (PRODUCTS[product] ?? '') : product;
