import type { Delivery, ParkReason, RetryReason } from './delivery.ts';

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
}

export interface BestScore {
  readonly attemptId: string;
  readonly score: number;
  readonly submittedAt: number;
}

/** What a send came to, as `ports/score-sender.ts` answers it. */
export type Outcome =
  | { readonly kind: 'confirmed'; readonly status: number; readonly resultUrl?: string }
  | {
      readonly kind: 'retry';
      readonly reason: RetryReason;
      readonly detail: string;
      readonly retryAfter?: number;
    }
  | { readonly kind: 'conflict'; readonly detail: string; readonly held?: number }
  | { readonly kind: 'park'; readonly reason: ParkReason; readonly detail: string };

/** A conflict this soon after the timestamp is two grades within one second or a clock behind, not a person's change. */
const CLOCK_CONFLICT_WINDOW = 120_000;
const MAX_CONFLICTS = 3;
/** Points are rounded to four decimals of a hundred on their way. */
const SAME_SCORE = 1e-5;

/** A launch shows that the LMS is there, knows this person and names the line item: worth another try. */
const HEALED_BY_LAUNCH: ReadonlySet<Delivery['reason']> = new Set([
  'line-item-gone',
  'not-accepting',
  'not-allowed',
  'scope-missing',
  'platform-off',
  'gave-up',
]);

const queued = (target: DeliveryTarget, best: BestScore, now: number, before?: Delivery): Delivery => ({
  placementId: target.placementId,
  lineItem: target.lineItem,
  scopes: target.scopes,
  score: best.score,
  attemptId: best.attemptId,
  submittedAt: best.submittedAt,
  state: 'pending',
  timestamp: laterTimestamp(before?.timestamp, now),
  tries: 0,
  conflicts: 0,
  dueAt: now,
  ...(before?.receipt && { receipt: before.receipt }),
});

/** LMSs compare whole seconds: the next timestamp lies in a later second than the one before. */
const laterTimestamp = (before: number | undefined, now: number): number =>
  before === undefined ? now : Math.max(now, before + 1000);

function needsSending(delivery: Delivery, target: DeliveryTarget, best: BestScore): boolean {
  if (best.score > delivery.score + SAME_SCORE) return true;
  if (delivery.lineItem !== target.lineItem) return true;
  return delivery.state === 'parked' && HEALED_BY_LAUNCH.has(delivery.reason);
}

/**
 * The deliveries after the best score or the line items may have changed: one for each target, and those of
 * placements that are no target now as they were. A better score takes the place of an older one; an equal or
 * lower one changes nothing.
 */
export function queueBest(
  deliveries: readonly Delivery[],
  targets: readonly DeliveryTarget[],
  best: BestScore | undefined,
  now: number,
): readonly Delivery[] {
  if (!best) return deliveries;
  let changed = false;
  const result = [...deliveries];
  for (const target of targets) {
    const index = result.findIndex((delivery) => delivery.placementId === target.placementId);
    const before = result[index];
    if (before && !needsSending(before, target, best)) continue;
    changed = true;
    if (before) result[index] = queued(target, best, now, before);
    else result.push(queued(target, best, now));
  }
  return changed ? result : deliveries;
}

/** Doubling from base to cap; `random` (0..1) spreads it over the upper half, so that many do not return at once. */
export const backoff = (tries: number, policy: Pick<RetryPolicy, 'base' | 'cap'>, random: number): number =>
  Math.round(Math.min(policy.cap, policy.base * 2 ** Math.min(tries, 30)) * (0.5 + random / 2));

/** Whether this is still the score that was sent: a better one may have come in the meantime. */
const isSame = (delivery: Delivery, sent: Delivery): boolean =>
  delivery.placementId === sent.placementId &&
  delivery.timestamp === sent.timestamp &&
  delivery.attemptId === sent.attemptId &&
  delivery.lineItem === sent.lineItem;

/** The delivery after a send of `sent` came to `outcome`. One that was replaced meanwhile keeps only the receipt. */
export function recordOutcome(
  delivery: Delivery,
  sent: Delivery,
  outcome: Outcome,
  now: number,
  policy: RetryPolicy,
  random: number,
): Delivery {
  if (!isSame(delivery, sent))
    return outcome.kind === 'confirmed' && delivery.lineItem === sent.lineItem
      ? { ...delivery, receipt: receiptOf(sent, outcome, now) }
      : delivery;
  const { dueAt: _due, reason: _reason, detail: _detail, ...rest } = delivery;
  const tried = { ...rest, tries: delivery.tries + 1, lastTryAt: now };
  switch (outcome.kind) {
    case 'confirmed':
      return { ...tried, state: 'confirmed', conflicts: 0, receipt: receiptOf(sent, outcome, now) };
    case 'park':
      return { ...tried, state: 'parked', reason: outcome.reason, detail: outcome.detail };
    case 'conflict':
      return afterConflict(tried, outcome, now);
    case 'retry':
      return afterFault(tried, outcome, now, policy, random);
  }
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
  if (outcome.held !== undefined && Math.abs(outcome.held - tried.score) <= SAME_SCORE)
    return {
      ...tried,
      state: 'confirmed',
      conflicts: 0,
      receipt: { score: tried.score, at: now, status: 409 },
    };
  const conflicts = tried.conflicts + 1;
  if (now - tried.timestamp <= CLOCK_CONFLICT_WINDOW && conflicts <= MAX_CONFLICTS)
    return { ...tried, conflicts, timestamp: laterTimestamp(tried.timestamp, now), dueAt: now + 1000 };
  return { ...tried, conflicts, state: 'parked', reason: 'newer-grade', detail: outcome.detail };
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

/** Due at once, with a timestamp that no grade in the LMS is later than. A confirmed one is sent again too. */
export function retryNow(delivery: Delivery, now: number): Delivery {
  const { reason: _reason, detail: _detail, lastTryAt: _last, ...rest } = delivery;
  return {
    ...rest,
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
