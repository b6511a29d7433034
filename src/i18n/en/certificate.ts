/** The printed certificate. */
export const certificate = {
  title: 'Certificate of completion',
  'file.title': 'Certificate of completion: {course}, {name}',
  certifies: 'This certifies that',
  completed: 'completed the online course',
  'earned.pd':
    'and earned {hours, number} {hours, plural, one {hour} other {hours}} of professional development',
  'earned.clock': 'and earned {hours, number} {hours, plural, one {clock hour} other {clock hours}}',
  'earned.minutes':
    'and spent {minutes, plural, one {# minute} other {# minutes}} on professional development',
  details: 'Details',
  staff: 'Staff or license ID',
  edition: 'Course edition',
  standards: 'Standards',
  period: 'Completed',
  'period.value': '{completed}. Started {started}. School year {year}',
  time: 'Time',
  'time.value':
    '{minutes, plural, one {# minute} other {# minutes}}, which is {hours, number} {hours, plural, one {hour} other {hours}} of 60 minutes, rounded down to the quarter hour',
  types: 'Hours by type',
  'types.value':
    'Content {content, number}, pedagogy {pedagogy, number}, language acquisition {language, number}',
  'types.other': 'not specified {hours, number}',
  provider: 'Provider',
  'provider.sponsor': 'Provider or sponsor ID {id}',
  owner: 'Instructor or content owner',
  delivery: 'Delivery and place',
  'delivery.value': 'Online, asynchronous (at each person’s own time and place)',
  attendance: 'How attendance was checked',
  'attendance.value':
    'Signed in through the district’s learning platform. Active time was measured in each module up to the pass.',
  assessment: 'Assessment',
  'assessment.value':
    '{count, plural, one {The one module was passed} other {All # modules were passed}}. Average score {score}',
  modules: 'Modules',
  'modules.name': 'Module',
  'modules.minutes': 'Minutes',
  'modules.score': 'Score',
  'modules.passed': 'Passed on',
  'kind.pd':
    'These hours record professional development. They are not state clock hours: only an approved provider can give those. Ask your district how it counts them.',
  'kind.clock':
    'The provider states that it is an approved provider of clock hours, with the number {id}. One clock hour is 60 minutes.',
  signed: 'Signed for the provider',
  issued: 'Issued {date}',
  check: 'Check this certificate',
  'check.how': 'Scan the QR code, or open the address and compare what you see there with this page.',
  code: 'Verification code',
  id: 'Certificate ID',
  replaces: 'This certificate replaces {id}',
  'qr.alt': 'QR code for the address where this certificate is checked: {url}',
};
