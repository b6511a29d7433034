import type { Translator } from '../i18n/translator.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago that was, as people say it. */
export function ageWords(at: number, now: number, t: Translator): string {
  const age = Math.max(0, now - at);
  if (age < MINUTE) return t('time.now');
  if (age < HOUR) return t('time.minutes', { count: Math.floor(age / MINUTE) });
  return age < DAY
    ? t('time.hours', { count: Math.floor(age / HOUR) })
    : t('time.days', { count: Math.floor(age / DAY) });
}
