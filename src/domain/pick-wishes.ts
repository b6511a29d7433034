import { isTimeZone, localInstant } from './local-instant.ts';
import type { PickWishes } from './pick-items.ts';

/** The fields of the picker as they came: texts of any content. */
export interface WishFields {
  readonly graded: boolean;
  readonly points: string;
  /** Days, `2026-12-01`; '' when none is wished. */
  readonly availableFrom: string;
  readonly due: string;
  /** IANA name. */
  readonly zone: string;
}

/** What is wrong with a field. */
export type WishProblem =
  | 'points'
  | 'available-from'
  | 'due'
  | 'zone'
  | 'due-before-available'
  | 'due-is-past';

export const DEFAULT_POINTS = 100;
const MOST_POINTS = 10_000;

/** Undefined when it is no number from just above 0 to the most. */
function pointsOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return DEFAULT_POINTS;
  const points = /^\d{1,5}([.,]\d{1,2})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  return points > 0 && points <= MOST_POINTS ? points : undefined;
}

/** A module becomes available when its first day begins, and is due when its last day ends. */
const FIRST_MINUTE = '00:00';
const LAST_MINUTE = '23:59';

/**
 * What the fields wish for, or every fault in them. A time zone is needed for dates only.
 * @param now milliseconds
 */
export function readWishes(
  fields: WishFields,
  now: number,
): { readonly wishes?: PickWishes; readonly problems: readonly WishProblem[] } {
  const problems: WishProblem[] = [];
  const points = fields.graded ? pointsOf(fields.points) : DEFAULT_POINTS;
  if (points === undefined) problems.push('points');
  const hasDates = fields.availableFrom !== '' || fields.due !== '';
  const zone = isTimeZone(fields.zone) ? fields.zone : undefined;
  if (hasDates && zone === undefined) problems.push('zone');

  const read = (day: string, time: string, problem: WishProblem): number | undefined => {
    if (day === '') return undefined;
    const at = localInstant(day, time, zone ?? 'UTC');
    if (at === undefined) problems.push(problem);
    return at;
  };
  const availableFrom = read(fields.availableFrom, FIRST_MINUTE, 'available-from');
  const dueAt = read(fields.due, LAST_MINUTE, 'due');
  if (availableFrom !== undefined && dueAt !== undefined && dueAt < availableFrom)
    problems.push('due-before-available');
  else if (dueAt !== undefined && zone !== undefined && dueAt < now) problems.push('due-is-past');
  if (problems.length > 0 || points === undefined) return { problems };
  const dates = {
    ...(availableFrom !== undefined && { availableFrom }),
    ...(dueAt !== undefined && { dueAt }),
  };
  return { wishes: { graded: fields.graded, points, ...dates }, problems };
}
