/** A district's PD hours as tables. */
export const adminPd = {
  lead: 'All PD that people earned in this district, as tables for spreadsheets. A school year goes from July 1 to June 30, by the district’s time zone.',
  zone: 'See or change the time zone',
  year: 'School year',
  totals: 'Hours by person and course',
  rows: 'Every row with its evidence',
  'totals.file': 'Hours {year} (CSV)',
  'rows.file': 'Rows {year} (CSV)',
  marks:
    'Trainers sign off and mark time as paid or unpaid on the page of their course: Learners and grades, PD hours.',
};
