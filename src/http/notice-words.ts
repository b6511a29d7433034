/** What a form of the grades pages came to, as the address of the next page names it. */
export type Notice =
  | 'sent'
  | 'kept'
  | 'excused'
  | 'lifted'
  | 'granted'
  | 'column-made'
  | 'column-known'
  | 'column-busy'
  | 'column-failed'
  | 'when-passed'
  | 'when-always'
  | 'compared'
  | 'unreadable'
  | 'roster-read'
  | 'roster-reading'
  | 'roster-failed';

const WORDS: Readonly<Record<Notice, (lms: string, count: number) => string>> = {
  sent: (lms) => `The grade is on its way to ${lms}.`,
  kept: (lms) => `The grade in ${lms} stands. A better score asks you again.`,
  excused: () => 'The learner is excused. No grade is sent.',
  granted: () => 'The learner may try once more.',
  lifted: () => 'The excuse is lifted. A grade that was earned is sent now.',
  'column-made': (lms) =>
    `The gradebook column is there. Grades that were earned before are sent to ${lms} now.`,
  'column-known': () => 'There is a gradebook column already.',
  'column-busy': () => 'The gradebook column is being created. Load this page again in a minute.',
  'column-failed': (lms) => `${lms} made no gradebook column. Its reason stands at the link below.`,
  'when-passed': () => 'From now on a grade is sent only after passing. Grades that are there already stay.',
  'when-always': () => 'From now on every grade is sent.',
  compared: (lms, count) =>
    count === 0
      ? `Every grade in ${lms} is as we sent it.`
      : `${count === 1 ? '1 grade' : `${count} grades`} in ${lms} ${count === 1 ? 'is' : 'are'} not as we sent ${count === 1 ? 'it' : 'them'}. See below.`,
  unreadable: (lms) => `${lms} did not let us see the grades. Please try again later.`,
  'roster-read': () => 'The list of learners is up to date.',
  'roster-reading': () => 'The list of learners is being read. Load this page again in a minute.',
  'roster-failed': (lms) => `${lms} gave no list of learners.`,
};

/** '' for what is no notice. */
export function noticeWords(said: unknown, count: unknown, lms: string): string {
  if (typeof said !== 'string' || !Object.hasOwn(WORDS, said)) return '';
  const number = typeof count === 'string' && /^\d{1,6}$/.test(count) ? Number(count) : 0;
  return WORDS[said as Notice](lms, number);
}
