import type { ErrorCode } from '../domain/errors.ts';
import type { LaunchLogRecord } from '../records/launch-log.ts';

/** One step of a launch, in words. */
export interface ExplainedRule {
  readonly name: string;
  /** What the rule asks for. */
  readonly words: string;
  readonly held: boolean;
}

export interface ExplainedLaunch {
  /** How it ended, in one sentence. */
  readonly summary: string;
  /** What an admin can do; '' after an accepted launch. */
  readonly fix: string;
  /** Those that held, then the one that did not. */
  readonly rules: readonly ExplainedRule[];
}

interface RuleWords {
  readonly words: string;
  readonly fix: string;
}

const AGAIN =
  'Usually it was an old tab, a reload or the Back button: open the module from the course again.';
const LMS_BUG =
  'The LMS sent what the LTI specification does not allow. Update the LMS, or show this page to its maker.';
const CHECK_REGISTRATION =
  'Compare issuer and client id in the LMS with those of the platform here: they must be equal letter by letter.';
const CLOCKS =
  'One of the two clocks is wrong: synchronize both (timedatectl set-ntp true), then run the doctor.';

/** Each rule of a launch, in the order of checking. `lti/launch-rules.ts` has the rules themselves. */
export const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  'cookie-kept': {
    words: 'The browser keeps a cookie of this tool',
    fix: 'The page offered a window of its own. Let the LMS open the tool in a new window, or allow cookies for this site.',
  },
  'lms-accepted': {
    words: 'The LMS did not answer with an error',
    fix: 'The LMS refused the sign-in: is the person signed in there, and is the launch address registered as redirect URI?',
  },
  form: { words: 'The form holds a token and a state of ours', fix: AGAIN },
  'login-of-this-browser': { words: 'The sign-in began in this browser', fix: AGAIN },
  'login-in-time': { words: 'The sign-in began less than ten minutes ago', fix: AGAIN },
  'token-form': { words: 'The token is a signed JWT', fix: LMS_BUG },
  algorithm: {
    words: 'It is signed with RS256',
    fix: 'Set the LMS’s signing algorithm to RS256; others are not safe.',
  },
  'no-critical-extension': { words: 'It asks for no unknown extension', fix: LMS_BUG },
  'key-named': { words: 'It names the key it is signed with', fix: LMS_BUG },
  'platform-known': {
    words: 'The platform is registered and active here',
    fix: 'Activate the platform on its page, or with: aidewell platform activate',
  },
  issuer: { words: 'The issuer is that of the platform', fix: CHECK_REGISTRATION },
  audience: { words: 'The token is made for our client id', fix: CHECK_REGISTRATION },
  'authorized-party': { words: 'No other tool is named as its user', fix: CHECK_REGISTRATION },
  'key-known': {
    words: 'The LMS publishes the key',
    fix: 'Is the keys address (JWKS) of the platform right, and can this machine reach it? The doctor checks it.',
  },
  signature: {
    words: 'The signature is right',
    fix: 'The keys address (JWKS) belongs to another installation of the LMS, or somebody tried to get in. Compare it in the LMS.',
  },
  'not-expired': {
    words: 'The token has not expired',
    fix: `${AGAIN} If it happens to everybody: ${CLOCKS}`,
  },
  'issued-in-time': { words: 'It was issued just now', fix: CLOCKS },
  'valid-already': { words: 'It is valid already', fix: CLOCKS },
  'nonce-of-this-login': { words: 'It belongs to this sign-in', fix: AGAIN },
  version: {
    words: 'It is LTI 1.3',
    fix: 'Add the tool to the LMS as LTI 1.3, not as LTI 1.1.',
  },
  'message-type': {
    words: 'It is a kind of message that this tool offers',
    fix: 'Take the tool out of this place in the LMS; it offers module links and the choice of modules.',
  },
  'deployment-named': { words: 'It names a deployment', fix: LMS_BUG },
  'target-link-is-ours': {
    words: 'The link leads to this tool',
    fix: 'The link’s address in the LMS must begin with the launch address of this tool.',
  },
  'resource-link': { words: 'It names the link it came from', fix: LMS_BUG },
  'deep-linking-settings': { words: 'A choice of modules says where it goes', fix: LMS_BUG },
  'review-of-a-learner': { words: 'A review of a submission says whose it is', fix: LMS_BUG },
  context: { words: 'The course has an id', fix: LMS_BUG },
  roles: { words: 'The roles are a list', fix: LMS_BUG },
  person: {
    words: 'It names a person',
    fix: 'The LMS sent no user: sign in there, and do not open modules as a guest.',
  },
  'deployment-enabled': {
    words: 'The deployment is active here',
    fix: 'Accept the deployment on the page “Deployments”.',
  },
  ltijs: { words: 'The second check of the token agrees', fix: LMS_BUG },
  'nonce-unused': { words: 'The token was not used before', fix: AGAIN },
};

const WITHOUT_RULE: Partial<Record<ErrorCode, string>> = {
  LAUNCH_STATE_LOST: RULE_WORDS['cookie-kept']?.fix ?? '',
  MODULE_UNKNOWN:
    'Correct the link’s custom parameter “module” in the LMS course, or put the module into the courses folder.',
  STORE_UNAVAILABLE: 'The store did not answer. Run the doctor, and look into the log of the tool.',
  INTERNAL: 'A fault of the tool. The log of the tool says more under the same code.',
};

const sentence = (text: string): string => {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

/** No rules of an accepted launch's token: one belongs to the login, the other only ever fails. */
const NOT_COUNTED: readonly string[] = ['cookie-kept', 'ltijs'];
const COUNTED = Object.keys(RULE_WORDS).filter((name) => !NOT_COUNTED.includes(name));

const wordsOf = (name: string): string => RULE_WORDS[name]?.words ?? name;

/** A line of the launch log for people. */
export function explainLogged(launch: LaunchLogRecord): ExplainedLaunch {
  const { refused, rulesHeld, rules = [], failedRule, code, reason = '' } = launch;
  const inWords = (names: readonly string[]) =>
    names.map((name) => ({ name, words: wordsOf(name), held: true }));
  if (refused === 0) {
    // All held, so that their number is all that is stored; another number is another version's.
    const all = rulesHeld === COUNTED.length ? inWords(COUNTED) : [];
    return { summary: `Accepted: all ${rulesHeld} checks held.`, fix: '', rules: all };
  }
  const held = inWords(rules);
  const failed =
    failedRule === undefined ? [] : [{ name: failedRule, words: wordsOf(failedRule), held: false }];
  const fix = (failedRule && RULE_WORDS[failedRule]?.fix) || (code && WITHOUT_RULE[code]) || '';
  return { summary: `Refused. ${sentence(reason)}`, fix, rules: [...held, ...failed] };
}
