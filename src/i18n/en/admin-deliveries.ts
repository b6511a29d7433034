/** Grades that are not in the LMS yet, for admins. */
export const adminDeliveries = {
  title: 'Grades that are not in the LMS yet',
  lead: 'Those that need you stand first. The others are tried again by themselves.',
  'send-all': 'Send all again now',
  'state.parked': 'Needs you',
  'state.pending': 'Is tried by itself',
  unsent: 'It was not sent yet.',
  asking: 'A trainer of the course decides this, or you do.',
  said: 'The LMS said:',
  tries: '{count, plural, =0 {No try so far.} one {One try so far.} other {# tries so far.}}',
  next: 'Next try:',
  overwrite: 'Overwrite the grade in the LMS',
  send: 'Send again now',
  more: 'There are more than {count}. The command line lists all:',
  none: 'Every grade has arrived.',
};
