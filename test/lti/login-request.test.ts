import { isOurs } from '../../src/lti/login-request.ts';

test.each([
  ['https://t.example', 'https://t.example/lti/launch', true],
  ['https://t.example', 'https://t.example', true],
  ['https://t.example', 'HTTPS://T.example:443/lti/launch?module=a/b#x', true],
  ['https://t.example', 'http://t.example/lti/launch', false],
  ['https://t.example', 'https://t.example:8443/lti/launch', false],
  ['https://t.example', 'https://t.example.evil/lti/launch', false],
  ['https://t.example', 'https://t.example@evil.example/lti/launch', false],
  ['https://t.example', 'https://user:x@t.example/lti/launch', false],
  ['https://t.example', '//t.example/lti/launch', false],
  ['https://t.example', 'launch', false],
  ['https://t.example/tool', 'https://t.example/tool/lti/launch', true],
  ['https://t.example/tool', 'https://t.example/tool', true],
  ['https://t.example/tool', 'https://t.example/toolbox/lti/launch', false],
  ['https://t.example/tool', 'https://t.example/tool/../admin', false],
  ['https://t.example/tool', 'https://t.example/tool/%2e%2e/admin', false],
])('below %s: %s is %s', (base, target, expected) => {
  expect(isOurs(target, new URL(base))).toBe(expected);
});
