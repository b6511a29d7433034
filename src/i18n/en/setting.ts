/** What a district settles for its records and documents, and what can be wrong with it. */
export const setting = {
  name: 'Provider name',
  sponsorId: 'Approved-provider or sponsor ID',
  approved: 'Approved to give clock hours',
  contact: 'Contact',
  signatory: 'Name of the person who signs',
  signatoryTitle: 'Title of the person who signs',
  timeZone: 'Time zone',
  breaks: 'School breaks',
  ledgerYears: 'Years that PD records are kept',
  'problem.of': '{name}: {problem}',
  'problem.too-long': 'At most 200 characters.',
  'problem.time-zone': 'Give the name of a time zone, for example America/Chicago.',
  'problem.break-unreadable':
    'One break on each line, first and last day, for example 2026-12-21 to 2027-01-01. At most 50 breaks.',
  'problem.breaks-overlap': 'Two breaks overlap. Make one of them.',
  'problem.years': 'A whole number from 1 to 50, or nothing.',
  'problem.approved-without-id':
    'A provider that is approved to give clock hours needs the ID of its approval. Without one, hours are called professional development.',
};
