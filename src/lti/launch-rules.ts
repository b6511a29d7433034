import { AppError } from '../domain/errors.ts';
import { platformOf } from '../records/find-platform.ts';
import { deploymentKey } from '../records/keys.ts';
import { CLAIM } from './claim-names.ts';
import { MESSAGE_RULES, TIME_RULES } from './claim-rules.ts';
import { shorten } from './form-fields.ts';
import { type Json, parseJwt, signedBy } from './jwt.ts';
import {
  found,
  invalid,
  type LaunchFault,
  type LaunchInHand,
  type LaunchRule,
  type RuleServices,
} from './launch-rule.ts';
import { findLogin, LOGIN_LIFETIME } from './launch-state.ts';
import { nonceKey } from './nonce-key.ts';

/** How far a launch got; for the log. */
export interface LaunchExplanation {
  readonly passed: readonly string[];
  readonly failed?: { readonly rule: string; readonly fault: AppError };
}

/** ltijs makes states of 25 random bytes. Anything else can crash its cookie handling. */
const STATE = /^[0-9a-f]{50}$/;

const field = ({ fields }: LaunchInHand, name: string): string | undefined =>
  fields.repeated.has(name) ? undefined : fields.values.get(name);

/** The client ids that a token is for. @see OpenID Connect core, section 3.1.3.7 */
function audienceOf({ aud }: Json): string[] {
  const list = Array.isArray(aud) ? aud : [aud];
  return list.every((entry): entry is string => typeof entry === 'string' && entry !== '') ? list : [];
}

/** A second use of an answer also comes without its cookie: say so, instead of blaming the browser. */
async function lostOrUsed(launch: LaunchInHand, { records }: RuleServices): Promise<LaunchFault> {
  const claims = parseJwt(field(launch, 'id_token') ?? '')?.claims ?? {};
  const client = claims['azp'] ?? audienceOf(claims)[0];
  const platform = await platformOf(records.platforms, String(claims['iss']), String(client));
  const used = platform && (await records.nonces.get(nonceKey(platform.id, String(claims['nonce']))));
  return used
    ? { code: 'LAUNCH_REPLAYED', message: 'the launch was used before' }
    : { code: 'LAUNCH_STATE_LOST', message: 'this browser has no cookie of this login' };
}

/** The order is the order of checking: nothing is looked up for a request that the rules above refuse. */
export const LAUNCH_RULES: readonly LaunchRule[] = [
  {
    name: 'lms-accepted',
    spec: 'OIDC 3.1.2.6',
    check(launch) {
      const error = launch.fields.values.get('error');
      if (error === undefined) return undefined;
      const description = shorten(launch.fields.values.get('error_description') ?? '', 300);
      const facts = { error: shorten(error, 100), ...(description && { description }) };
      return { code: 'LMS_REFUSED', message: 'the LMS answered the login with an error', facts };
    },
  },
  {
    name: 'form',
    spec: 'SEC 5.1.1.3',
    check(launch) {
      if (!field(launch, 'id_token')) return invalid('the form has no id_token');
      const state = field(launch, 'state') ?? '';
      return STATE.test(state) ? undefined : invalid('the state is not one of ours');
    },
  },
  {
    name: 'login-of-this-browser',
    spec: 'SEC 5.1.1.3 (state)',
    check(launch, services) {
      const login = findLogin(services.cookieKey, launch.cookies, found(field(launch, 'state')));
      if (!login) return lostOrUsed(launch, services);
      launch.login = login;
      return undefined;
    },
  },
  {
    name: 'login-in-time',
    spec: 'SEC 5.1.1.3 (state)',
    check: (launch) =>
      launch.now - found(launch.login).at > LOGIN_LIFETIME
        ? { code: 'LAUNCH_EXPIRED', message: 'the login began more than ten minutes ago' }
        : undefined,
  },
  {
    name: 'token-form',
    spec: 'RFC 7515 7.1',
    check(launch) {
      const jwt = parseJwt(found(field(launch, 'id_token')));
      if (!jwt) return invalid('the id_token is not a JWT');
      launch.jwt = jwt;
      return undefined;
    },
  },
  {
    name: 'algorithm',
    spec: 'SEC 6.2',
    check: (launch) =>
      found(launch.jwt).header['alg'] === 'RS256' ? undefined : invalid('the algorithm is not RS256'),
  },
  {
    name: 'no-critical-extension',
    spec: 'RFC 7515 4.1.11',
    check: (launch) =>
      found(launch.jwt).header['crit'] === undefined ? undefined : invalid('the header has crit'),
  },
  {
    name: 'key-named',
    spec: 'SEC 6.3',
    check(launch) {
      const { kid } = found(launch.jwt).header;
      const named = typeof kid === 'string' && kid !== '' && kid.length <= 500;
      return named ? undefined : invalid('the header names no key (kid)');
    },
  },
  {
    name: 'platform-known',
    spec: 'SEC 5.1.3',
    async check(launch, { records }) {
      const platform = await records.platforms.get(found(launch.login).platformId);
      if (!platform) return { code: 'PLATFORM_UNKNOWN', message: 'the platform of this login is gone' };
      launch.platform = platform;
      const facts = { platform: platform.name };
      return platform.active
        ? undefined
        : { code: 'PLATFORM_INACTIVE', message: 'the platform is inactive', facts };
    },
  },
  {
    name: 'issuer',
    spec: 'SEC 5.1.3 (iss)',
    check: (launch) =>
      found(launch.jwt).claims['iss'] === found(launch.platform).issuer
        ? undefined
        : invalid('the issuer is not that of this login'),
  },
  {
    name: 'audience',
    spec: 'SEC 5.1.3 (aud)',
    check: (launch) =>
      audienceOf(found(launch.jwt).claims).includes(found(launch.platform).clientId)
        ? undefined
        : invalid('the audience is not the client id of this login'),
  },
  {
    name: 'authorized-party',
    spec: 'SEC 5.1.3 (azp)',
    check(launch) {
      const { claims } = found(launch.jwt);
      const azp = claims['azp'] ?? undefined;
      if (azp === undefined) {
        return audienceOf(claims).length > 1 ? invalid('several audiences and no azp') : undefined;
      }
      return azp === found(launch.platform).clientId ? undefined : invalid('azp is not our client id');
    },
  },
  {
    name: 'key-known',
    spec: 'SEC 6.3',
    async check(launch, { keys }) {
      const key = await keys.find(found(launch.platform), String(found(launch.jwt).header['kid']));
      if (key === 'unavailable') {
        return { code: 'LMS_KEYS_UNAVAILABLE', message: 'the key set of the platform cannot be had' };
      }
      if (key === 'unknown') return invalid('the platform does not publish the key of this token');
      launch.key = key;
      return undefined;
    },
  },
  {
    name: 'signature',
    spec: 'SEC 5.1.3',
    check: (launch) =>
      signedBy(found(launch.jwt), found(launch.key).key) ? undefined : invalid('the signature is wrong'),
  },
  ...TIME_RULES,
  ...MESSAGE_RULES,
  {
    name: 'deployment-enabled',
    spec: 'LTI 3.1.3',
    async check(launch, { records }) {
      const deploymentId = String(found(launch.jwt).claims[CLAIM.deploymentId]);
      const id = deploymentKey(found(launch.platform).id, deploymentId);
      launch.deployment = await records.deployments.get(id);
      return launch.deployment && launch.deployment.state !== 'active'
        ? closedDeployment(deploymentId, launch.deployment.state)
        : undefined;
    },
  },
];

export const closedDeployment = (deploymentId: string, state: 'waiting' | 'revoked'): LaunchFault => ({
  code: 'DEPLOYMENT_DISABLED',
  message: `the deployment is ${state}`,
  facts: { deploymentId: shorten(deploymentId, 255), state },
});

export const toAppError = (fault: LaunchFault, rule: string): AppError =>
  new AppError(fault.code, fault.message, { rule, ...fault.facts });

/** Runs the table up to the first rule that does not hold. Rejects only when the store does. */
export async function explainLaunch(
  launch: LaunchInHand,
  services: RuleServices,
): Promise<LaunchExplanation> {
  const passed: string[] = [];
  for (const rule of LAUNCH_RULES) {
    const fault = await rule.check(launch, services);
    if (fault) return { passed, failed: { rule: rule.name, fault: toAppError(fault, rule.name) } };
    passed.push(rule.name);
  }
  return { passed };
}
