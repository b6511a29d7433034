/** One-time links by which an LMS registers itself. */
export const invitations = {
  title: 'Invitations',
  lead: 'With an invitation one LMS registers itself here (dynamic registration). It works once.',
  copy: 'Copy this link now',
  'copy.where': 'It is shown this once. Paste it where the LMS asks for the registration URL of a tool.',
  'copy.link': 'Registration link',
  'copy.canvas': 'Admin > Apps > Manage > Install a New App, “Dynamic Registration”.',
  'copy.moodle':
    'Site administration > Plugins > Activity modules > External tool > Manage tools: paste it into “Tool URL”, press “Add LTI Advantage”.',
  make: 'Make one',
  'make.days': 'Good for how many days',
  'make.do': 'Make an invitation',
  open: 'Open invitations',
  made: 'Made',
  until: 'Good until',
  change: 'Change',
  withdraw: 'Withdraw',
  'withdraw.which': 'the invitation of {made}',
  none: 'There is none.',
};
