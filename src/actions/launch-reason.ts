import { type Phrase, phrase } from '../i18n/phrase.ts';

/** Reasons as rules and actions write them into the log, by the words that admins read. */
const KEYS: Readonly<Record<string, Phrase['key']>> = {
  'the LMS answered the login with an error': 'launchReason.lms-error',
  'the form has no id_token': 'launchReason.no-token',
  'the state is not one of ours': 'launchReason.state-not-ours',
  'the launch was used before': 'launchReason.used',
  'this browser has no cookie of this login': 'launchReason.no-login-cookie',
  'this browser keeps no cookie of ours': 'launchReason.no-cookie',
  'the login began more than ten minutes ago': 'launchReason.login-old',
  'the id_token is not a JWT': 'launchReason.no-jwt',
  'the algorithm is not RS256': 'launchReason.algorithm',
  'the header has crit': 'launchReason.crit',
  'the header names no key (kid)': 'launchReason.no-kid',
  'the platform of this login is gone': 'launchReason.platform-gone',
  'the platform is inactive': 'launchReason.platform-inactive',
  'login from an inactive platform': 'launchReason.login-inactive',
  'the issuer is not that of this login': 'launchReason.issuer',
  'the audience is not the client id of this login': 'launchReason.audience',
  'several audiences and no azp': 'launchReason.no-azp',
  'azp is not our client id': 'launchReason.azp',
  'the key set of the platform cannot be had': 'launchReason.no-keys',
  'the platform does not publish the key of this token': 'launchReason.key-unknown',
  'the signature is wrong': 'launchReason.signature',
  'exp is not a number': 'launchReason.exp-unreadable',
  'the token has expired': 'launchReason.expired',
  'iat is not a number': 'launchReason.iat-unreadable',
  'iat lies in the future: one of the two clocks is wrong': 'launchReason.iat-future',
  'the token was issued too long ago': 'launchReason.iat-old',
  'nbf is not a number': 'launchReason.nbf-unreadable',
  'nbf lies in the future': 'launchReason.nbf-future',
  'the nonce is missing': 'launchReason.no-nonce',
  'the nonce is not that of this login': 'launchReason.nonce',
  'the nonce was used before': 'launchReason.nonce-used',
  'the nonce could not be stored': 'launchReason.nonce-unstored',
  'the LTI version is not 1.3.0': 'launchReason.version',
  'the message type is missing': 'launchReason.no-message-type',
  'a message type that is not supported': 'launchReason.message-type',
  'the deployment id is missing or longer than 255 characters': 'launchReason.no-deployment',
  'the deployment is waiting': 'launchReason.deployment-waiting',
  'the deployment is revoked': 'launchReason.deployment-revoked',
  'the target link is missing': 'launchReason.no-target',
  'the target link is not below our address': 'launchReason.target',
  'the resource link id is missing or longer than 255 characters': 'launchReason.no-link',
  'the deep linking settings name no URL to return to': 'launchReason.no-return',
  'the deep linking settings return to an address without https': 'launchReason.return-insecure',
  'the submission review names no learner (for_user), or one longer than 255 characters':
    'launchReason.no-learner',
  'the context has no id, or one longer than 255 characters': 'launchReason.context',
  'roles is not a list of texts': 'launchReason.roles',
  'the launch names no person': 'launchReason.no-person',
  'sub is not a text': 'launchReason.sub-no-text',
  'sub holds NUL or half a surrogate pair': 'launchReason.sub-unstorable',
  'sub is longer than 255 characters': 'launchReason.sub-long',
  'the store did not answer in time': 'launchReason.store-late',
  'a fault in the LTI engine': 'launchReason.engine',
  'deep linking is for trainers': 'launchReason.not-a-trainer',
  'the LMS did not ask for modules': 'launchReason.not-asked',
  'only trainers see the work of others': 'launchReason.not-yours',
  'a review of a link that was never opened': 'launchReason.never-opened',
};

const NO_MODULE = /^no module "([^"]*)" is served$/;

/** Undefined for a reason that came from elsewhere, a store or ltijs, or from another version. */
export function launchReason(reason: string): Phrase | undefined {
  const module = NO_MODULE.exec(reason)?.[1];
  if (module !== undefined) return phrase('launchReason.no-module', { module });
  const key = Object.hasOwn(KEYS, reason) ? KEYS[reason] : undefined;
  return key && phrase(key);
}
