/** PD of a course's learners, for their trainers. */
export const pd = {
  heading: 'PD hours of learners',
  lead: 'Time that was earned in this course in school year {year}. Time that the same person earned in other courses is not shown here.',
  link: 'PD hours',
  grades: 'Learners and grades',
  none: 'Nobody has earned PD time in this course in this school year yet.',
  unnamed: 'Learner {code}',
  summary:
    '{hours, number} {hours, plural, one {hour} other {hours}} ({minutes, plural, one {# minute} other {# minutes}}), {modules, plural, one {# module} other {# modules}}',
  'paid-hours': '{hours, number} paid',
  'unpaid-hours': '{hours, number} unpaid',
  signed: 'All signed off',
  for: 'for {title}',
  'do.signed': 'Sign off',
  'do.unsigned': 'Take the sign-off back',
  'do.paid': 'Mark as paid',
  'do.unpaid': 'Mark as unpaid',
  marked: '{count, plural, =0 {Nothing had to change.} one {Saved for one row.} other {Saved for # rows.}}',
  'csv.totals': 'Hours by person and course (CSV)',
  'csv.rows': 'Every row with its evidence (CSV)',
  back: 'All learners',
};
