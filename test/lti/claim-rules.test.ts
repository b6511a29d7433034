import { MESSAGE_RULES } from '../../src/lti/claim-rules.ts';
import type { LaunchInHand, RuleServices } from '../../src/lti/launch-rule.ts';
import { CLAIMS } from '../builders/launch.ts';

const rule = MESSAGE_RULES.find(({ name }) => name === 'deep-linking-settings');

const check = (returnUrl: string, baseUrl: string) => {
  const claims = {
    [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
    [CLAIMS.deepLinking]: { deep_link_return_url: returnUrl },
  };
  const launch = { jwt: { text: '', header: {}, claims } } as unknown as LaunchInHand;
  return rule?.check(launch, { baseUrl: new URL(baseUrl) } as RuleServices);
};

test.each([
  ['https://lms.example/return', 'https://tool.example'],
  ['http://lms.example/return', 'http://localhost:3000'],
  ['http://127.0.0.1:3001/return', 'https://tool.example'],
  ['http://moodle.localhost:8081/return', 'https://tool.example'],
])('a choice may go back to %s from %s', (returnUrl, baseUrl) => {
  expect(check(returnUrl, baseUrl)).toBeUndefined();
});

test.each(['http://lms.example/return', 'http://localhost.evil.example/', 'http://127.0.0.1.evil.example/'])(
  'what left an https page does not go on in the clear to %s',
  (returnUrl) => {
    expect(check(returnUrl, 'https://tool.example')).toMatchObject({ code: 'LAUNCH_INVALID' });
  },
);
