import { readFileSync } from 'node:fs';
import { launchReason } from '../../src/actions/launch-reason.ts';
import { explainLogged } from '../../src/actions/launch-words.ts';
import { type Phrase, say } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { LAUNCH_RULES } from '../../src/lti/launch-rules.ts';
import type { LaunchLogRecord } from '../../src/records/launch-log.ts';
import { T0 } from '../builders/work.ts';

const aLine = (changes: Partial<LaunchLogRecord> = {}): LaunchLogRecord => ({
  id: 'launch-1',
  version: 1,
  tenantId: 'main',
  platformId: 'platform-1',
  at: T0,
  rulesHeld: 27,
  refused: 0,
  expiresAt: T0 + 1,
  ...changes,
});

const english = (found: Phrase | '' | undefined): string => (found ? say(found, translatorFor('en')) : '');

test.each(LAUNCH_RULES.map(({ name }) => name))('the rule %s has words for an admin', (name) => {
  const { fix, rules } = explainLogged(aLine({ refused: 1, failedRule: name, reason: 'x' }));

  expect(rules.map(({ words }) => english(words))).toEqual([
    expect.stringMatching(/^[A-Z](?!.*another version)/),
  ]);
  expect(english(fix)).toMatch(/[.?]$|activate$/);
  expect(english(fix)).not.toContain('The log of the tool');
});

/** What the rules of a launch say when they do not hold. */
const REASONS = ['launch-rules', 'claim-rules', 'cookie-probe', 'use-nonce'].flatMap((file) =>
  [
    ...readFileSync(`src/lti/${file}.ts`, 'utf8').matchAll(
      /(?:invalid\(|message: |AppError\('\w+', )'([^']+)'/g,
    ),
  ].map(([, reason = '']) => reason),
);

test.each(REASONS)('the reason “%s” is said in any language', (reason) => {
  const words = launchReason(reason);

  expect(english(words).toLowerCase()).toBe(`${reason.toLowerCase()}.`);
  expect(say(words ?? { key: 'launch.noted', values: { reason } }, translatorFor('es'))).not.toContain(
    reason,
  );
});

test('an accepted launch shows every rule that held, in the order of checking', () => {
  const names = [...LAUNCH_RULES.map(({ name }) => name), 'nonce-unused'];

  const { summary, fix, rules } = explainLogged(aLine({ rulesHeld: names.length }));

  expect([english(summary), fix]).toEqual([`Accepted: all ${names.length} checks held.`, '']);
  expect(rules.map(({ name }) => name)).toEqual(names);
  expect(rules.every(({ held }) => held)).toBe(true);
});

test('an accepted launch of a version with other rules lists none', () => {
  expect(explainLogged(aLine({ rulesHeld: 3 })).rules).toEqual([]);
});

test('a refused launch names what held, what did not, and what to do', () => {
  const line = aLine({
    refused: 1,
    rulesHeld: 1,
    rules: ['form'],
    failedRule: 'signature',
    code: 'LAUNCH_INVALID',
    reason: 'the signature is wrong',
  });

  const { summary, fix, rules } = explainLogged(line);

  expect(english(summary)).toBe('Refused. The signature is wrong.');
  expect(english(fix)).toContain('keys address');
  expect(rules.map((rule) => ({ ...rule, words: english(rule.words) }))).toEqual([
    { name: 'form', words: 'The form holds a token and a state of ours', held: true },
    { name: 'signature', words: 'The signature is right', held: false },
  ]);
});

test('a launch that passed all rules is explained by its code', () => {
  const line = aLine({ refused: 1, rules: [], code: 'MODULE_UNKNOWN', reason: 'no module "a/b" is served' });

  const { summary, fix } = explainLogged(line);

  expect(english(summary)).toBe('Refused. No module "a/b" is served.');
  expect(english(fix)).toContain('custom parameter “module”');
});

test('what no rule of ours said is quoted, and the log says more', () => {
  const { summary, fix } = explainLogged(aLine({ refused: 1, code: 'TRY_AGAIN', reason: 'work 1 vanished' }));

  expect(english(summary)).toBe('Refused. Work 1 vanished.');
  expect(say(summary, translatorFor('es'))).toBe('Rechazada. Motivo anotado en inglés: “Work 1 vanished.”');
  expect(english(fix)).toContain('The log of the tool');
});

test('a rule of another version is said to be one', () => {
  const line = aLine({ refused: 1, rules: ['old-rule'], failedRule: 'new-rule', reason: 'x' });

  const { rules } = explainLogged(line);

  expect(rules.map(({ name }) => name)).toEqual(['old-rule', 'new-rule']);
  expect(rules.map(({ words }) => english(words))).toEqual(
    rules.map(() => 'A rule of another version of this tool'),
  );
});
