import { type SchoolCalendar, schoolDayAfter } from './school-days.ts';

/** How far the reviews of a module are. */
export interface ReviewProgress {
  /** Reviews done since the pass. */
  readonly done: number;
  /** When the last one was done; before the first, when the module was passed. */
  readonly lastAt: number;
}

/**
 * The day of the next review, or undefined after the last. The gap counts from when the one before was done, so that a
 * late one delays the rest; a day in a school break moves behind it.
 * @param days days after the pass, ascending
 */
export function nextReview(
  { done, lastAt }: ReviewProgress,
  days: readonly number[],
  calendar: SchoolCalendar,
): { readonly number: number; readonly day: string } | undefined {
  const after = days[done];
  if (after === undefined) return undefined;
  const gap = after - (days[done - 1] ?? 0);
  return { number: done + 1, day: schoolDayAfter(lastAt, gap, calendar) };
}
