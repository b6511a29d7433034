import type { Outcome } from '../domain/deliveries.ts';
import type { HeldGrade, RetryReason } from '../domain/delivery.ts';

/** One score for one learner and line item. Points exist only behind this port. */
export interface ScoreMessage {
  readonly platformId: string;
  /** Line item URL, as the launch claimed it. */
  readonly lineItem: string;
  /** The AGS scopes that the launch's claim granted. */
  readonly scopes: readonly string[];
  /** The learner's `sub` on that platform. */
  readonly userId: string;
  /** 0..1 */
  readonly score: number;
  /** Milliseconds; the body's `timestamp`. The same until it is answered. @see AGS 2.0, section 3.4.7 */
  readonly timestamp: number;
  /** Milliseconds; the same for every try, so that an LMS counts no second submission. */
  readonly submittedAt: number;
  /** The attempt behind the score. */
  readonly attemptId: string;
  /** The LMS's product family, or ''. */
  readonly lms?: string | undefined;
  /** The feedback that stands beside the grade: some LMSs lose it with a score that comes without. */
  readonly comment?: string | undefined;
}

/** Whose grade is looked up; of everyone when no learner is named. */
export interface HeldQuery extends Pick<ScoreMessage, 'platformId' | 'lineItem' | 'scopes'> {
  readonly userId?: string;
}

/** `unreadable`: the LMS does not let us look. */
export type HeldAnswer =
  /** By the learner's `sub`; learners without a result are missing. `short`: why there are more than these. */
  | { readonly kind: 'held'; readonly grades: ReadonlyMap<string, HeldGrade>; readonly short?: string }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | {
      readonly kind: 'retry';
      readonly reason: RetryReason;
      readonly detail: string;
      readonly retryAfter?: number;
    };

/**
 * `confirmed`: the LMS holds the score. `retry`: can heal by itself (`retryAfter` in milliseconds, when the LMS asked
 * for a pause). `conflict`: the LMS holds a grade that is not older than the timestamp (Moodle's 409, Canvas's 400);
 * `held` is that grade, 0..1, when it could be read. `park`: cannot heal without a person.
 */
export type SendOutcome = Outcome;

export interface ScoreSender {
  /** Never rejects and never takes longer than its time-out; every fault is an outcome. */
  send(message: ScoreMessage, signal: AbortSignal): Promise<SendOutcome>;
  /** What the LMS holds. Never rejects; bounded in time, pages and grades. @see AGS 2.0, section 3.3 */
  read(query: HeldQuery, signal: AbortSignal): Promise<HeldAnswer>;
}
