import type { BestScore, DeliveryTarget } from './deliveries.ts';
import { type Delivery, isAsking, laterTimestamp, type StopReason } from './delivery.ts';

/** Scores kept that the LMS may hold without our knowing. */
const MOST_UNANSWERED = 20;

/** Points are rounded to four decimals of a hundred on their way. */
const SAME_SCORE = 1e-5;

/** A launch shows that the LMS is there, knows this person and names the line item: worth another try. */
const HEALED_BY_LAUNCH: ReadonlySet<Delivery['reason']> = new Set([
  'line-item-gone',
  'not-accepting',
  'attempts-used',
  'grade-locked',
  'not-allowed',
  'scope-missing',
  'platform-off',
  'gave-up',
]);

const queued = (target: DeliveryTarget, best: BestScore, now: number, before?: Delivery): Delivery => ({
  placementId: target.placementId,
  lineItem: target.lineItem,
  scopes: target.scopes,
  ...(target.lms !== undefined && { lms: target.lms }),
  ...scoreOf(best),
  state: 'pending',
  timestamp: laterTimestamp(before?.timestamp, now),
  tries: 0,
  conflicts: 0,
  dueAt: now,
  ...(before?.receipt && before.lineItem === target.lineItem && { receipt: before.receipt }),
  ...(before &&
    before.state !== 'confirmed' &&
    before.lineItem === target.lineItem && {
      unanswered: [...(before.unanswered ?? []), before.score].slice(-MOST_UNANSWERED),
    }),
  ...(before?.overwrite && before.state === 'pending' && { overwrite: true }),
});

const scoreOf = ({ score, attemptId, submittedAt }: BestScore) => ({ score, attemptId, submittedAt });

const isBetter = (best: BestScore, delivery: Delivery): boolean => best.score > delivery.score + SAME_SCORE;

function asking(delivery: Delivery): Delivery {
  const { dueAt: _due, detail: _detail, ...rest } = delivery;
  return { ...rest, state: 'parked', reason: 'newer-grade' };
}

const needsSending = (delivery: Delivery, best: BestScore): boolean =>
  isBetter(best, delivery) || (delivery.state === 'parked' && HEALED_BY_LAUNCH.has(delivery.reason));

function stopped(delivery: Delivery, reason: StopReason): Delivery {
  const { dueAt: _due, detail: _detail, ...rest } = delivery;
  return { ...rest, state: 'stopped', reason };
}

/** Pending ones and parked ones wait. What the LMS holds stays there, and a question to the trainer stays open. */
const waiting = (delivery: Delivery, barrier: StopReason): Delivery =>
  delivery.state === 'confirmed' ||
  isAsking(delivery) ||
  delivery.reason === 'kept' ||
  delivery.reason === barrier
    ? delivery
    : stopped(delivery, barrier);

/** The delivery of one target, as it should be now. */
function settled(
  before: Delivery | undefined,
  target: DeliveryTarget,
  best: BestScore,
  now: number,
): Delivery {
  if (!before || before.lineItem !== target.lineItem) return queued(target, best, now, before);
  const newest = isBetter(best, before) ? { ...before, ...scoreOf(best) } : before;
  if (isAsking(before)) return newest;
  if (before.state !== 'stopped')
    return needsSending(before, best) ? queued(target, best, now, before) : before;
  if (before.reason !== 'kept') return queued(target, best, now, before);
  return newest !== before && best.score > (before.held?.score ?? 0) + SAME_SCORE ? asking(newest) : newest;
}

/** What a learner earned and whether it may be sent: the part of the work record that decides. */
export interface Earned {
  readonly deliveries: readonly Delivery[];
  readonly best?: BestScore | undefined;
  readonly passedAt?: number | undefined;
  readonly excused?: unknown;
}

const barrierOf = (earned: Earned, target: DeliveryTarget): StopReason | undefined => {
  if (earned.excused) return 'excused';
  return target.sendWhen === 'passed' && earned.passedAt === undefined ? 'not-passed' : undefined;
};

/**
 * The deliveries after the best score, the line items or what stops them may have changed: one for each target, and
 * those of placements that are no target now as they were. A better score takes the place of an older one; an equal or
 * lower one changes nothing. Nothing of an excused learner is pending. The same list when nothing changed.
 */
export function queueBest(
  earned: Earned,
  targets: readonly DeliveryTarget[],
  now: number,
): readonly Delivery[] {
  const { best, deliveries } = earned;
  if (!best) return deliveries;
  const result = earned.excused ? deliveries.map((one) => waiting(one, 'excused')) : [...deliveries];
  for (const target of targets) {
    const index = result.findIndex((delivery) => delivery.placementId === target.placementId);
    const before = result[index];
    const barrier = barrierOf(earned, target);
    const after = barrier
      ? waiting(before ?? queued(target, best, now), barrier)
      : settled(before, target, best, now);
    if (before) result[index] = after;
    else result.push(after);
  }
  const same = result.length === deliveries.length && result.every((one, index) => one === deliveries[index]);
  return same ? deliveries : result;
}

/** The LMS's own grade stands, until a better score asks anew. */
export const keepHeld = (delivery: Delivery): Delivery =>
  isAsking(delivery) ? stopped(delivery, 'kept') : delivery;
