import { grades } from '../i18n/en/grades.ts';
import type { Translator } from '../i18n/translator.ts';

/** What a form of the grades pages came to, as the address of the next page names it. */
export type Notice =
  | 'sent'
  | 'kept'
  | 'excused'
  | 'lifted'
  | 'granted'
  | 'task-seen'
  | 'task-unseen'
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

const NOTICES: ReadonlySet<string> = new Set(
  Object.keys(grades).flatMap((key) => (key.startsWith('said.') ? key.slice('said.'.length) : [])),
);

const isNotice = (said: unknown): said is Notice => typeof said === 'string' && NOTICES.has(said);

/** '' for what is no notice. */
export function noticeWords(said: unknown, count: unknown, lms: string, t: Translator): string {
  if (!isNotice(said)) return '';
  const number = typeof count === 'string' && /^\d{1,6}$/.test(count) ? Number(count) : 0;
  return t(`grades.said.${said}`, { lms, count: number });
}
