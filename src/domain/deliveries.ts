import {
  type Delivery,
  type HeldGrade,
  isAsking,
  laterTimestamp,
  type ParkReason,
  type RetryReason,
} from './delivery.ts';
import { isSameGrade } from './held-grade.ts';

/** Milliseconds. */
export interface RetryPolicy {
  readonly base: number;
  readonly cap: number;
  /** How long after its timestamp a score that never got through is parked. */
  readonly giveUpAfter: number;
}

/** Where grades of a placement go now. */
export interface DeliveryTarget {
  readonly placementId: string;
  readonly lineItem: string;
  readonly scopes: readonly string[];
  /** The LMS's product family, or ''. */
  readonly lms?: string;
  /** `passed`: nothing is sent before the learner passed. */
  readonly sendWhen?: 'always' | 'passed';
}

export interface BestScore {
  readonly attemptId: string;
  /** What counts and is sent: capped below the pass mark while mastery is missing. */
  readonly score: number;
  /** What was earned, where that is more. */
  readonly earned?: number;
  readonly submittedAt: number;
}

/** What a send came to, as `ports/score-sender.ts` answers it. */
export type Outcome =
  /** `seen`: nothing was sent, the LMS holds it already. */
  | {
      readonly kind: 'confirmed';
      readonly status: number;
      readonly resultUrl?: string;
      readonly seen?: boolean;
    }
  | {
      readonly kind: 'retry';
      readonly reason: RetryReason;
      readonly detail: string;
      readonly retryAfter?: number;
      /** Of the LMS's answer, where there was one. */
      readonly status?: number;
    }
  | { readonly kind: 'conflict'; readonly detail: string; readonly held?: HeldGrade }
  /** Not sent: what the LMS holds is not what it confirmed. */
  | { readonly kind: 'changed'; readonly held: HeldGrade }
  | { readonly kind: 'park'; readonly reason: ParkReason; readonly detail: string };

/** A conflict this soon after the timestamp is two grades within one second or a clock behind, not a person's change. */
const CLOCK_CONFLICT_WINDOW = 120_000;
const MAX_CONFLICTS = 3;
const LOCKED_AFTER = 3;

/** Doubling from base to cap; `random` (0..1) spreads it over the upper half, so that many do not return at once. */
export const backoff = (tries: number, policy: Pick<RetryPolicy, 'base' | 'cap'>, random: number): number =>
  Math.round(Math.min(policy.cap, policy.base * 2 ** Math.min(tries, 30)) * (0.5 + random / 2));

/** Whether this is still the score that was sent: a better one may have come in the meantime. */
const isSame = (delivery: Delivery, sent: Delivery): boolean =>
  delivery.placementId === sent.placementId &&
  delivery.timestamp === sent.timestamp &&
  delivery.attemptId === sent.attemptId &&
  delivery.lineItem === sent.lineItem;

/** How other grades of the same LMS fare meanwhile. */
export interface Surroundings {
  /** Answers of 500 in a row on the same line item, whoever's grade it was. */
  readonly errorsOnLineItem: number;
  /** When the first of those came. */
  readonly errorsSince?: number | undefined;
  /** When another grade arrived last. */
  readonly confirmedAt?: number | undefined;
}

const ALONE: Surroundings = { errorsOnLineItem: 0 };

/**
 * The delivery after a send of `sent` came to `outcome`. One that was replaced or stopped meanwhile keeps only the
 * receipt.
 */
export function recordOutcome(
  delivery: Delivery,
  sent: Delivery,
  outcome: Outcome,
  now: number,
  policy: RetryPolicy,
  random: number,
  around: Surroundings = ALONE,
): Delivery {
  if (!isSame(delivery, sent) || delivery.state === 'stopped')
    return outcome.kind === 'confirmed' && delivery.lineItem === sent.lineItem
      ? { ...delivery, receipt: receiptOf(sent, outcome, now) }
      : delivery;
  const {
    dueAt: _due,
    reason: _reason,
    detail: _detail,
    serverErrors: _errors,
    held: _held,
    overwrite,
    ...rest
  } = delivery;
  const tried = { ...rest, tries: delivery.tries + 1, lastTryAt: now };
  switch (outcome.kind) {
    case 'confirmed':
      return { ...tried, state: 'confirmed', conflicts: 0, receipt: receiptOf(sent, outcome, now) };
    case 'park':
      return { ...tried, state: 'parked', reason: outcome.reason, detail: outcome.detail };
    case 'changed':
      return { ...tried, state: 'parked', reason: 'newer-grade', held: outcome.held };
    case 'conflict':
      return afterConflict(tried, outcome, now);
    case 'retry': {
      const errors = outcome.status === 500 ? countError(delivery, now) : undefined;
      const failed = { ...tried, ...(errors && { serverErrors: errors }), ...(overwrite && { overwrite }) };
      if (errors && isLocked(errors, around))
        return { ...failed, state: 'parked', reason: 'grade-locked', detail: outcome.detail };
      return afterFault(failed, outcome, now, policy, random);
    }
  }
}

const countError = ({ serverErrors }: Delivery, now: number) => ({
  count: (serverErrors?.count ?? 0) + 1,
  since: serverErrors?.since ?? now,
});

/** Moodle answers 500 to a score for a locked grade: as if it were down, but other grades arrive. */
function isLocked(own: NonNullable<Delivery['serverErrors']>, around: Surroundings): boolean {
  const { errorsOnLineItem, errorsSince = own.since, confirmedAt } = around;
  const since = Math.min(own.since, errorsSince);
  return (
    Math.max(own.count, errorsOnLineItem) >= LOCKED_AFTER && confirmedAt !== undefined && confirmedAt >= since
  );
}

const receiptOf = (sent: Delivery, outcome: { status: number; resultUrl?: string }, now: number) => ({
  score: sent.score,
  at: now,
  status: outcome.status,
  ...(outcome.resultUrl !== undefined && { resultUrl: outcome.resultUrl }),
});

/**
 * The LMS holds a grade that is not older. If it is ours (an earlier try got through, its answer did not), all is
 * well. Soon after the timestamp a later one heals it. Otherwise a person changed the grade: never overwritten.
 */
function afterConflict(tried: Delivery, outcome: Outcome & { kind: 'conflict' }, now: number): Delivery {
  if (outcome.held?.score !== undefined && isSameGrade(tried.score, outcome.held))
    return {
      ...tried,
      state: 'confirmed',
      conflicts: 0,
      receipt: { score: tried.score, at: now, status: 409 },
    };
  const conflicts = tried.conflicts + 1;
  if (now - tried.timestamp <= CLOCK_CONFLICT_WINDOW && conflicts <= MAX_CONFLICTS)
    return { ...tried, conflicts, timestamp: laterTimestamp(tried.timestamp, now), dueAt: now + 1000 };
  const held = outcome.held && { held: outcome.held };
  return { ...tried, conflicts, state: 'parked', reason: 'newer-grade', detail: outcome.detail, ...held };
}

function afterFault(
  tried: Delivery,
  outcome: Outcome & { kind: 'retry' },
  now: number,
  policy: RetryPolicy,
  random: number,
): Delivery {
  if (now - tried.timestamp > policy.giveUpAfter)
    return { ...tried, state: 'parked', reason: 'gave-up', detail: outcome.detail };
  const pause = Math.max(outcome.retryAfter ?? 0, backoff(tried.tries - 1, policy, random));
  return { ...tried, state: 'pending', reason: outcome.reason, detail: outcome.detail, dueAt: now + pause };
}

/**
 * Due at once, with a timestamp that no grade in the LMS is later than. A confirmed one is sent again too; one that a
 * person changed in the LMS is sent over it, also where that one was kept.
 */
export function retryNow(delivery: Delivery, now: number): Delivery {
  const {
    reason: _reason,
    detail: _detail,
    lastTryAt: _last,
    serverErrors: _errors,
    held: _held,
    ...rest
  } = delivery;
  return {
    ...rest,
    ...((isAsking(delivery) || delivery.reason === 'kept') && { overwrite: true }),
    state: 'pending',
    timestamp: laterTimestamp(delivery.timestamp, now),
    tries: 0,
    conflicts: 0,
    dueAt: now,
  };
}

/** What the work record's index fields say of its deliveries. */
export function summariseDeliveries(deliveries: readonly Delivery[]): {
  readonly dueAt: number | undefined;
  readonly parked: number;
} {
  const due = deliveries.flatMap((delivery) => (delivery.dueAt === undefined ? [] : [delivery.dueAt]));
  return {
    dueAt: due.length > 0 ? Math.min(...due) : undefined,
    parked: deliveries.some((delivery) => delivery.state === 'parked') ? 1 : 0,
  };
}
