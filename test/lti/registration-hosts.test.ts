import { belongTogether } from '../../src/lti/registration-hosts.ts';

test.each([
  ['moodle.district.example', 'moodle.district.example', true],
  ['lms.district.example', 'auth.lms.district.example', true],
  ['lms.district.example', 'district.example', true],
  ['LMS.district.example', 'lms.District.example', true],
  ['canvas.instructure.com', 'sso.canvaslms.com', true],
  ['canvas.beta.instructure.com', 'sso.beta.canvaslms.com', true],
  ['canvas.instructure.com', 'district.instructure.com', true],
  ['district.brightspace.com', 'auth.brightspace.com', true],
  ['blackboard.com', 'developer.blackboard.com', true],
  ['canvas.instructure.com', 'evil.example', false],
  ['canvas.instructure.com', 'instructure.com.evil.example', false],
  ['canvas.instructure.com', 'evilinstructure.com', false],
  ['canvas.instructure.com', 'evil.brightspace.com', false],
  ['one.district.example', 'two.district.example', false],
  ['lms.example', 'example', false],
  ['lms.example', 'notlms.example', false],
  ['127.0.0.1', '127.0.0.2', false],
])('%s and %s: %s', (issuer, other, expected) => {
  const together = belongTogether(new URL(`https://${issuer}`), new URL(`https://${other}:8443/token`));

  expect(together).toBe(expected);
});
