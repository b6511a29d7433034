import { CLAIM, MESSAGE_TYPES } from './claim-names.ts';
import { objectOf, textOf, urlOf } from './claim-values.ts';
import { shorten } from './form-fields.ts';
import type { Json } from './jwt.ts';
import { found, invalid, type LaunchInHand, type LaunchRule } from './launch-rule.ts';
import { isOurs } from './login-request.ts';
import { SKEW } from './ltijs-skew.ts';

const claimsOf = (launch: LaunchInHand): Json => found(launch.jwt).claims;

/** No store can keep NUL or half a surrogate pair in a key. */
const isWhole = (text: string): boolean => !/[\0\p{Cs}]/u.test(text);

const isId = (value: unknown): value is string => {
  const text = textOf(value);
  return text !== undefined && text.length <= 255 && isWhole(text);
};

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** What left an https page must not go on in the clear; this machine itself excepted. */
const isDowngrade = (target: URL, baseUrl: URL): boolean =>
  baseUrl.protocol === 'https:' && target.protocol === 'http:' && !LOOPBACK.test(target.hostname);

/** Seconds since 1970. @see RFC 7519, section 2 */
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Logged-out visitors of a public course. */
export const isAnonymous = ({ sub }: Json): boolean => sub === undefined || sub === null || sub === '';

/** Where the platform's option allows it, who is not named may read what a link opens, and nothing else. */
const mayReadUnnamed = (launch: LaunchInHand): boolean =>
  found(launch.platform).options?.anonymousReading === true &&
  MESSAGE_TYPES[String(claimsOf(launch)[CLAIM.messageType])] === 'resource-link';

/** @see 1EdTech Security Framework 1.1, section 5.1.3 */
export const TIME_RULES: readonly LaunchRule[] = [
  {
    name: 'not-expired',
    spec: 'SEC 5.1.3 (exp)',
    check(launch) {
      const { exp } = claimsOf(launch);
      if (!isTime(exp)) return invalid('exp is not a number');
      const over = launch.now / 1000 >= exp + SKEW;
      return over ? { code: 'LAUNCH_EXPIRED', message: 'the token has expired' } : undefined;
    },
  },
  {
    name: 'issued-in-time',
    spec: 'SEC 5.1.3 (iat)',
    check(launch, { tokenMaxAge }) {
      const { iat } = claimsOf(launch);
      if (!isTime(iat)) return invalid('iat is not a number');
      const age = launch.now / 1000 - iat;
      if (age < -SKEW) return invalid('iat lies in the future: one of the two clocks is wrong');
      return age > tokenMaxAge + SKEW
        ? { code: 'LAUNCH_EXPIRED', message: 'the token was issued too long ago' }
        : undefined;
    },
  },
  {
    name: 'valid-already',
    spec: 'RFC 7519 4.1.5 (nbf)',
    check(launch) {
      const { nbf } = claimsOf(launch);
      if (nbf === undefined || nbf === null) return undefined;
      if (!isTime(nbf)) return invalid('nbf is not a number');
      return nbf > launch.now / 1000 + SKEW ? invalid('nbf lies in the future') : undefined;
    },
  },
  {
    name: 'nonce-of-this-login',
    spec: 'SEC 5.1.3 (nonce)',
    check(launch) {
      const { nonce } = claimsOf(launch);
      if (typeof nonce !== 'string' || nonce === '') return invalid('the nonce is missing');
      return nonce === found(launch.login).nonce ? undefined : invalid('the nonce is not that of this login');
    },
  },
];

/** What an LTI message must hold. @see LTI 1.3 core, section 5.3 */
export const MESSAGE_RULES: readonly LaunchRule[] = [
  {
    name: 'version',
    spec: 'LTI 5.3.2',
    check: (launch) =>
      claimsOf(launch)[CLAIM.version] === '1.3.0' ? undefined : invalid('the LTI version is not 1.3.0'),
  },
  {
    name: 'message-type',
    spec: 'LTI 5.3.1',
    check(launch) {
      const type = claimsOf(launch)[CLAIM.messageType];
      if (typeof type !== 'string' || type === '') return invalid('the message type is missing');
      if (Object.hasOwn(MESSAGE_TYPES, type)) return undefined;
      const facts = { messageType: shorten(type, 100) };
      return { code: 'LAUNCH_UNSUPPORTED', message: 'a message type that is not supported', facts };
    },
  },
  {
    name: 'deployment-named',
    spec: 'LTI 5.3.3',
    check: (launch) =>
      isId(claimsOf(launch)[CLAIM.deploymentId])
        ? undefined
        : invalid('the deployment id is missing or longer than 255 characters'),
  },
  {
    name: 'target-link-is-ours',
    spec: 'LTI 5.3.4',
    check(launch, { baseUrl }) {
      const claims = claimsOf(launch);
      const target = claims[CLAIM.targetLinkUri];
      const optional = MESSAGE_TYPES[String(claims[CLAIM.messageType])] === 'deep-linking';
      if (optional && (target === undefined || target === null || target === '')) return undefined;
      if (typeof target !== 'string') return invalid('the target link is missing');
      return isOurs(target, baseUrl) ? undefined : invalid('the target link is not below our address');
    },
  },
  {
    name: 'resource-link',
    spec: 'LTI 5.3.5',
    check(launch) {
      const claims = claimsOf(launch);
      if (MESSAGE_TYPES[String(claims[CLAIM.messageType])] === 'deep-linking') return undefined;
      return isId(objectOf(claims[CLAIM.resourceLink])['id'])
        ? undefined
        : invalid('the resource link id is missing or longer than 255 characters');
    },
  },
  {
    name: 'deep-linking-settings',
    spec: 'DL 4.4.1',
    check(launch, { baseUrl }) {
      const claims = claimsOf(launch);
      if (MESSAGE_TYPES[String(claims[CLAIM.messageType])] !== 'deep-linking') return undefined;
      const returnUrl = urlOf(objectOf(claims[CLAIM.deepLinking])['deep_link_return_url']);
      if (returnUrl === undefined) return invalid('the deep linking settings name no URL to return to');
      return isDowngrade(new URL(returnUrl), baseUrl)
        ? invalid('the deep linking settings return to an address without https')
        : undefined;
    },
  },
  {
    name: 'review-of-a-learner',
    spec: 'SR 3 (for_user)',
    check(launch) {
      const claims = claimsOf(launch);
      if (MESSAGE_TYPES[String(claims[CLAIM.messageType])] !== 'submission-review') return undefined;
      return isId(objectOf(claims[CLAIM.forUser])['user_id'])
        ? undefined
        : invalid('the submission review names no learner (for_user), or one longer than 255 characters');
    },
  },
  {
    name: 'context',
    spec: 'LTI 5.4.1',
    check(launch) {
      const context = claimsOf(launch)[CLAIM.context];
      if (context === undefined || context === null) return undefined;
      return isId(objectOf(context)['id'])
        ? undefined
        : invalid('the context has no id, or one longer than 255 characters');
    },
  },
  {
    name: 'roles',
    spec: 'LTI 5.3.7',
    check(launch) {
      const roles = claimsOf(launch)[CLAIM.roles];
      const isList = Array.isArray(roles) && roles.every((role) => typeof role === 'string');
      return isList ? undefined : invalid('roles is not a list of texts');
    },
  },
  {
    name: 'person',
    spec: 'LTI 5.3.6',
    check(launch) {
      const { sub } = claimsOf(launch);
      if (isAnonymous(claimsOf(launch))) {
        return mayReadUnnamed(launch)
          ? undefined
          : { code: 'LAUNCH_ANONYMOUS', message: 'the launch names no person' };
      }
      if (typeof sub !== 'string') return invalid('sub is not a text');
      if (!isWhole(sub)) return invalid('sub holds NUL or half a surrogate pair');
      return sub.length <= 255 ? undefined : invalid('sub is longer than 255 characters');
    },
  },
];
