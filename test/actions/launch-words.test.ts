import { explainLogged, RULE_WORDS } from '../../src/actions/launch-words.ts';
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

test.each(LAUNCH_RULES.map(({ name }) => name))('the rule %s has words for an admin', (name) => {
  expect(RULE_WORDS[name]?.words).toMatch(/^[A-Z]/);
  expect(RULE_WORDS[name]?.fix).toMatch(/[.?]$|activate$/);
});

test('an accepted launch shows every rule that held, in the order of checking', () => {
  const names = [...LAUNCH_RULES.map(({ name }) => name), 'nonce-unused'];

  const { summary, fix, rules } = explainLogged(aLine({ rulesHeld: names.length }));

  expect([summary, fix]).toEqual([`Accepted: all ${names.length} checks held.`, '']);
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

  expect(summary).toBe('Refused. The signature is wrong.');
  expect(fix).toContain('keys address');
  expect(rules).toEqual([
    { name: 'form', words: 'The form holds a token and a state of ours', held: true },
    { name: 'signature', words: 'The signature is right', held: false },
  ]);
});

test('a launch that passed all rules is explained by its code', () => {
  const line = aLine({ refused: 1, rules: [], code: 'MODULE_UNKNOWN', reason: 'no module "a/b" is served' });

  expect(explainLogged(line)).toMatchObject({
    summary: 'Refused. No module "a/b" is served.',
    fix: expect.stringContaining('custom parameter “module”'),
  });
});

test('a rule of another version shows by its name', () => {
  const line = aLine({ refused: 1, rules: ['old-rule'], failedRule: 'new-rule', reason: 'x' });

  expect(explainLogged(line).rules.map(({ words }) => words)).toEqual(['old-rule', 'new-rule']);
});
