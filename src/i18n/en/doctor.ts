/** The doctor's pages: what it looks at, and its report. */
export const doctor = {
  lead: 'The doctor looks at the whole way of a grade and says what to mend, and where.',
  'looks.tool': 'the tool’s address, its certificate, cookies, and its own keys as an LMS sees them',
  'looks.clock': 'the clock, compared with the clocks of your LMSs',
  'looks.lms':
    'of each LMS: its keys, an access token asked for in earnest, the rights it grants, gradebook columns, roster, deployments, and the last launch',
  'looks.machine': 'the store, the disk, and copies of the data',
  calls: 'It calls your LMSs and changes nothing there. It takes some seconds.',
  run: 'Run the doctor',
  findings: 'Findings',
  summary:
    '{problems, plural, =0 {No problems} one {# problem} other {# problems}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  'level.problem': 'Problem',
  'level.warn': 'Warning',
  'level.ok': 'In order',
  fix: 'Fix:',
  again: 'Look again',
};
