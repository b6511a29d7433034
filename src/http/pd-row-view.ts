import type { TranscriptRow } from '../domain/transcript.ts';
import type { Translator } from '../i18n/translator.ts';

const minutesOf = (seconds: number): number => Math.floor(seconds / 60);

/** '' where nobody said. */
const paidWords = (t: Translator, paid: boolean | undefined): string => {
  if (paid === undefined) return '';
  return t(paid ? 'transcript.row.paid' : 'transcript.row.unpaid');
};

/** '' where nobody signed. */
function signedWords(t: Translator, row: TranscriptRow, timeZone: string): string {
  if (!row.signedOff) return '';
  const date = t.date(row.signedOff.at, { dateStyle: 'medium', timeZone });
  const { byName } = row.signedOff;
  return byName === undefined
    ? t('transcript.row.signed', { date })
    : t('transcript.row.signed-by', { date, name: byName });
}

/** One row of PD time, as its learner and their trainers read it. */
export const pdRowView = (t: Translator, row: TranscriptRow, timeZone: string) => ({
  id: row.id,
  title: row.title,
  course: row.courseTitle,
  what: t(`transcript.what.${row.kind}`),
  date: t.date(row.at, { dateStyle: 'medium', timeZone }),
  minutes: t('transcript.minutes', { minutes: minutesOf(row.claimedSeconds) }),
  credited:
    row.claimedSeconds < row.creditedSeconds
      ? t('transcript.row.credited', { minutes: minutesOf(row.creditedSeconds) })
      : '',
  notes: [paidWords(t, row.paid), signedWords(t, row, timeZone)].filter((note) => note !== ''),
});
