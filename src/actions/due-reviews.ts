import type { Module } from '../domain/course.ts';
import { reviewItems } from '../domain/draw-review.ts';
import type { FollowUp, FollowUps } from '../domain/follow-up.ts';
import { nextReview } from '../domain/review-schedule.ts';
import { hasCome, type SchoolCalendar } from '../domain/school-days.ts';
import type { Deps } from './deps.ts';

/** A passed module with the day of its next review. */
export interface ScheduledReview {
  readonly module: Module;
  readonly followUp: FollowUp;
  /** From 1. */
  readonly number: number;
  /** `2026-11-03`, by the district's clock. */
  readonly day: string;
  readonly due: boolean;
}

const byDay = (a: ScheduledReview, b: ScheduledReview): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.followUp.passedAt - b.followUp.passedAt;

/**
 * The next review of every passed module, the earliest first. Modules that are not served now, or have nothing to ask,
 * wait until they are and have.
 */
export const scheduledReviews = (
  { library, reviews, clock }: Pick<Deps, 'library' | 'reviews' | 'clock'>,
  { modules }: Pick<FollowUps, 'modules'>,
  calendar: SchoolCalendar,
): ScheduledReview[] =>
  Object.entries(modules)
    .flatMap(([key, followUp]) => {
      const next = nextReview(followUp, reviews.days, calendar);
      const module = next && library.find(key)?.module;
      if (!next || !module || reviewItems(module).length === 0) return [];
      return [{ module, followUp, ...next, due: hasCome(next.day, clock(), calendar) }];
    })
    .sort(byDay);
