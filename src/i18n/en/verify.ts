/** The public page that checks a certificate. */
export const verify = {
  heading: 'Check a certificate',
  lead: 'Type the verification code from the certificate.',
  label: 'Verification code',
  hint: '16 letters and digits, for example 7QHK-3MRD-WXYE-4FGC. Upper or lower case, spaces and hyphens do not matter.',
  button: 'Check',
  another: 'Check another certificate',
  valid: 'This certificate is valid',
  'valid.what':
    'It was issued here, and it still holds. Compare what you see below with the paper or the file.',
  replaced: 'This certificate was replaced',
  'replaced.what': 'It was issued here, but it does not count any more. The same person has a newer one.',
  'replaced.why': 'The newer certificate was issued on {date}. Ask the person for it.',
  revoked: 'This certificate was revoked',
  'revoked.what': 'It was issued here, but it does not count any more.',
  'revoked.why': 'Revoked on {date}. Reason: {reason}',
  unknown: 'No certificate has this code',
  'unknown.what': 'Nothing was issued here with the code that you gave, or it is no longer kept.',
  'unknown.todo':
    'Check each letter. A code never has the digits 0, 1, 2, 5 and 8, or the letters B, I, L, O, S, U and Z.',
  facts: 'What the certificate says',
  name: 'Name',
  course: 'Course',
  sponsor: 'Provider or sponsor ID',
  issued: 'Issued',
  'kind.pd':
    'The hours record professional development. They are not state clock hours: only an approved provider can give those.',
  'kind.clock': 'The provider states that it is an approved provider of clock hours.',
  privacy: 'This page shows only what the certificate shows. Who looks at it is not recorded.',
};
