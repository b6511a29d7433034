const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'} ago`;

/** How long ago that was, as people say it. */
export function ageWords(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return plural(Math.floor(age / MINUTE), 'minute');
  return age < DAY ? plural(Math.floor(age / HOUR), 'hour') : plural(Math.floor(age / DAY), 'day');
}
