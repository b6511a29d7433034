/** What the doctor found about one LMS. */
export const doctorPlatform = {
  off: '{name} is switched off: its launches are refused and grades for it wait.',
  'off.fix': 'Activate it on its page, or with: aidewell platform activate',
  outbound:
    'If this LMS is in your own network, allow it in the setting outbound.allow and restart the tool; else correct the address.',
  reach: 'Is the address right, the LMS up, and this machine allowed to reach it? {where}',
  'keys.ok': 'The public keys of {name} can be fetched ({count, plural, one {one key} other {# keys}}).',
  'keys.silent':
    'The public keys of {name} could not be fetched at {url} ({why}). Launches fail once the keys that are known run out.',
  'keys.none': 'At {url} {name} answers with status {status}, but not with keys.',
  'keys.none.fault': 'The LMS has a fault of its own: try again later.',
  'keys.none.address': 'Correct the keys address. {where}',
  'keys.useless': '{name} publishes no key that launches can be checked with (RSA, 2048 bits or more).',
  'keys.useless.fix': 'Is this the keys address of the right LMS? {where}',
  'token.ok': '{name} gave an access token.',
  'token.unsigned': 'No access token of {name} could be asked for: {why}',
  'token.unsigned.fix':
    'Start the tool once with its secret, and give this command the same AIDEWELL_SECRET.',
  'token.silent': '{name} did not answer at its token address {url} ({why}). Grades cannot be sent.',
  'token.refused': '{name} gave no access token ({detail}). Grades cannot be sent.',
  'token.fault': '{name} gave no access token ({detail}). Grades wait.',
  'token.fault.fix': 'The LMS has a fault of its own: grades are sent again by themselves once it answers.',
  'scopes.ok': '{name} grants everything the tool can use.',
  'scopes.send-scores': '{name} does not grant a right: no grade can be sent.',
  'scopes.read-results':
    '{name} does not grant a right: a grade that a trainer changed in the LMS cannot be noticed.',
  'scopes.read-columns':
    '{name} does not grant a right: a gradebook column that moved cannot be found again.',
  'scopes.manage-columns':
    '{name} does not grant a right: no gradebook column can be made for a link without one.',
  'scopes.roster': '{name} does not grant a right: people who did not open a module yet are not listed.',
  'columns.ok':
    '{name} answers with the gradebook columns of a course ({count, plural, one {one column} other {# columns}} on the first page).',
  'columns.refused': '{name} did not answer with the gradebook columns of a course ({why}).',
  'columns.refused.fix': 'Is the course of the last launch still there and published? {services}',
  'columns.untold': 'The gradebook columns of {name} could not be tried: no launch told the address yet.',
  'roster.ok':
    '{name} answers with the roster of a course ({count, plural, one {one person} other {# people}} on the first page).',
  'roster.refused': '{name} did not answer with the roster of a course ({why}).',
  'roster.refused.fix': 'Is the course of the last launch still there? {services}',
  'roster.untold': 'The roster of {name} could not be tried: no launch told the address yet.',
  'untold.fix': 'Open a module once from a course of this LMS, then run the doctor again.',
  'deployments.ok': '{name} has {count, plural, one {one active deployment} other {# active deployments}}.',
  'deployments.waiting':
    '{name}: {count, plural, one {one deployment waits} other {# deployments wait}} until an admin accepts it.',
  'deployments.waiting.fix': 'Accept or revoke it on the admin page “Deployments”.',
  'deployments.none': '{name} has no deployment yet: nobody came from it.',
  'deployments.none.fix': 'Open the tool once from a course of this LMS; the deployment is learned then.',
  'launches.ok': 'The last launch from {name} was accepted, {when}.',
  'launches.refused': 'The last launch from {name}, {when}: {summary}',
};
