import type { ErrorCode } from '../domain/errors.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { LaunchLogRecord } from '../records/launch-log.ts';
import { launchReason } from './launch-reason.ts';

/** One step of a launch, in words. */
export interface ExplainedRule {
  readonly name: string;
  /** What the rule asks for. */
  readonly words: Phrase;
  readonly held: boolean;
}

export interface ExplainedLaunch {
  /** How it ended, in one sentence. */
  readonly summary: Phrase;
  /** Why it was refused; undefined after an accepted one. */
  readonly reason: Phrase | undefined;
  /** What an admin can do; '' after an accepted launch. */
  readonly fix: Phrase | '';
  /** Those that held, then the one that did not. */
  readonly rules: readonly ExplainedRule[];
}

type RuleKey = Extract<Phrase['key'], `launchRule.${string}`>;
type FixKey = Extract<RuleKey, `launchRule.fix.${string}`>;
type NameOf<K extends string> = K extends `launchRule.${infer Name}` ? Name : never;
type RuleName = NameOf<Exclude<RuleKey, FixKey | 'launchRule.of-another-version'>>;

/** What helps when a rule does not hold, in the order of checking. `lti/launch-rules.ts` has the rules themselves. */
const FIXES: Readonly<Record<RuleName, FixKey>> = {
  'cookie-kept': 'launchRule.fix.cookie',
  'lms-accepted': 'launchRule.fix.sign-in',
  form: 'launchRule.fix.again',
  'login-of-this-browser': 'launchRule.fix.again',
  'login-in-time': 'launchRule.fix.again',
  'token-form': 'launchRule.fix.lms-bug',
  algorithm: 'launchRule.fix.algorithm',
  'no-critical-extension': 'launchRule.fix.lms-bug',
  'key-named': 'launchRule.fix.lms-bug',
  'platform-known': 'launchRule.fix.platform',
  issuer: 'launchRule.fix.registration',
  audience: 'launchRule.fix.registration',
  'authorized-party': 'launchRule.fix.registration',
  'key-known': 'launchRule.fix.keys-address',
  signature: 'launchRule.fix.signature',
  'not-expired': 'launchRule.fix.again-or-clocks',
  'issued-in-time': 'launchRule.fix.clocks',
  'valid-already': 'launchRule.fix.clocks',
  'nonce-of-this-login': 'launchRule.fix.again',
  version: 'launchRule.fix.version',
  'message-type': 'launchRule.fix.message-type',
  'deployment-named': 'launchRule.fix.lms-bug',
  'target-link-is-ours': 'launchRule.fix.target',
  'resource-link': 'launchRule.fix.lms-bug',
  'deep-linking-settings': 'launchRule.fix.lms-bug',
  'review-of-a-learner': 'launchRule.fix.lms-bug',
  context: 'launchRule.fix.lms-bug',
  roles: 'launchRule.fix.lms-bug',
  person: 'launchRule.fix.person',
  'deployment-enabled': 'launchRule.fix.deployment',
  ltijs: 'launchRule.fix.lms-bug',
  'nonce-unused': 'launchRule.fix.again',
};

const WITHOUT_RULE: Partial<Record<ErrorCode, FixKey>> = {
  LAUNCH_STATE_LOST: 'launchRule.fix.cookie',
  MODULE_UNKNOWN: 'launchRule.fix.module',
  STORE_UNAVAILABLE: 'launchRule.fix.store',
  INTERNAL: 'launchRule.fix.internal',
};

const isRule = (name: string): name is RuleName => Object.hasOwn(FIXES, name);

/** No rules of an accepted launch's token: one belongs to the login, the other only ever fails. */
const NOT_COUNTED: readonly string[] = ['cookie-kept', 'ltijs'];
const COUNTED = Object.keys(FIXES).filter((name) => !NOT_COUNTED.includes(name));

/** What a rule asks for. */
const ruleWords = (name: string): Phrase =>
  phrase(isRule(name) ? `launchRule.${name}` : 'launchRule.of-another-version');

const explain = (names: readonly string[], held: boolean): readonly ExplainedRule[] =>
  names.map((name) => ({ name, words: ruleWords(name), held }));

function fixOf({ failedRule, code }: LaunchLogRecord): Phrase {
  const ofRule = failedRule !== undefined && isRule(failedRule) ? FIXES[failedRule] : undefined;
  return phrase(ofRule ?? (code && WITHOUT_RULE[code]) ?? 'launchRule.fix.log');
}

/** As it stands in the log, for what has no words of ours: a sentence of its own. */
const asNoted = (reason: string): Phrase => {
  const begun = reason.charAt(0).toUpperCase() + reason.slice(1);
  return phrase('launch.noted', { reason: /[.!?]$/.test(begun) ? begun : `${begun}.` });
};

/** A line of the launch log for people. */
export function explainLogged(launch: LaunchLogRecord): ExplainedLaunch {
  const { refused, rulesHeld, rules = [], failedRule } = launch;
  if (refused === 0) {
    // All held, so that their number is all that is stored; another number is another version's.
    const all = rulesHeld === COUNTED.length ? explain(COUNTED, true) : [];
    const summary = phrase('launch.all-held', { count: rulesHeld });
    return { summary, reason: undefined, fix: '', rules: all };
  }
  const reason = launchReason(launch.reason ?? '') ?? asNoted(launch.reason ?? '');
  const failed = failedRule === undefined ? [] : [failedRule];
  return {
    summary: phrase('launch.refused-why', { reason }),
    reason,
    fix: fixOf(launch),
    rules: [...explain(rules, true), ...explain(failed, false)],
  };
}
