/** What the last form did, by the word in the address. */
const WORDS: Readonly<Record<string, string>> = {
  activated: 'The LMS is active: its launches are accepted.',
  deactivated: 'The LMS is switched off: its launches are refused and grades for it wait.',
  options: 'The options are saved.',
  edited: 'The LMS is saved.',
  added: 'The LMS is registered. It is switched off until you activate it.',
  replaced: 'The LMS goes on with the new registration; its learners stay.',
  removed: 'The LMS is removed.',
  withdrawn: 'The invitation does not work any more.',
  accepted: 'The deployment is accepted.',
  moved: 'The deployment belongs to the other district now.',
  revoked: 'The deployment is revoked: its launches are refused and its sessions are closed.',
  retried: 'The grade is sent again now.',
  'all-retried': 'All waiting grades are sent again now, except those that someone changed in the LMS.',
  'certificate-revoked': 'The certificate is revoked: whoever checks it sees that.',
  rotated: 'A new key is published now and signs in a day.',
  waiting: 'A new key is published already; nothing was changed.',
  granted: 'The person is an admin now.',
  'granted-before': 'The person was an admin already.',
  provider: 'The settings are saved. They hold from now on.',
  erased:
    'The person’s data is erased. For about a minute the tool looks for what was under way; it is in the list below.',
  'admin-revoked': 'The person is no longer an admin.',
};

/** '' for a word that is none of ours: nothing of the address is shown. */
export const doneWords = (word: unknown): string =>
  typeof word === 'string' && Object.hasOwn(WORDS, word) ? (WORDS[word] ?? '') : '';
