/** The printed transcript. */
export const transcriptPdf = {
  title: 'Transcript of professional development',
  'file.title': 'Transcript of professional development: {name}',
  person: 'Person code {code}',
  printed: 'As of {date}',
  year: 'School year {year}',
  standard: 'Standard: {standard}',
  totals: 'Totals',
  time: 'Time',
  'time.value':
    '{hours, number} {hours, plural, one {hour} other {hours}} ({minutes, plural, one {# minute} other {# minutes}})',
  standards: 'By standard',
  rows: 'What counts',
  module: 'Module and course',
  notes: 'Notes',
  none: 'Nothing is on record for this choice.',
  foot: 'Hours are rounded down to a quarter hour for each course and school year. They record professional development. They are not state clock hours unless a certificate of an approved provider says so.',
  letters: 'Letters that this file cannot show stand as “?”. The table of the transcript (CSV) has them.',
  page: 'Page {page} of {pages}',
  download: 'Download as a document (PDF)',
};
