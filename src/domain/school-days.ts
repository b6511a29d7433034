import { localDay } from './local-day.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** What a district says of its days. */
export type SchoolCalendar = Pick<TenantSettings, 'timeZone' | 'breaks'>;

const DAY = 86_400_000;

/** @param day `2026-11-03` */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The day itself, or the first one after the breaks that it falls into. */
export function afterBreaks(day: string, breaks: SchoolCalendar['breaks']): string {
  const inside = breaks.find(({ from, to }) => from <= day && day <= to);
  return inside ? afterBreaks(addDays(inside.to, 1), breaks) : day;
}

/** The day that is so many days after a moment, by the district's clock and outside its breaks. */
export const schoolDayAfter = (at: number, days: number, { timeZone, breaks }: SchoolCalendar): string =>
  afterBreaks(addDays(localDay(at, timeZone), days), breaks);

/** Whether this day has come, by the district's clock. */
export const hasCome = (day: string, now: number, { timeZone }: SchoolCalendar): boolean =>
  localDay(now, timeZone) >= day;
