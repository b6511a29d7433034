export interface TimeView {
  /** For `datetime`. */
  readonly iso: string;
  /** For people without the browser module: UTC, with the date when it was another day. */
  readonly text: string;
}

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

export function timeView(at: number, now: number): TimeView {
  const date = new Date(at);
  const today = day.format(now) === day.format(date);
  const time = `${clock.format(date)} UTC`;
  return { iso: date.toISOString(), text: today ? time : `${day.format(date)}, ${time}` };
}
