import {
  type Answer,
  type Attempt,
  type AttemptInProgress,
  answerTo,
  type ItemHistory,
  isBegun,
  isComplete,
  type Practice,
  scoreAnswers,
} from './attempt.ts';
import { bestAfter } from './best-score.ts';
import type { Module } from './course.ts';
import { type BestScore, type DeliveryTarget, summariseDeliveries } from './deliveries.ts';
import type { Delivery } from './delivery.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ActiveTime } from './pd-time.ts';
import type { PersonalEntries } from './personal.ts';
import { queueBest } from './queue-best.ts';

export interface Excuse {
  readonly at: number;
  /** Record key of the trainer. */
  readonly by: string;
}

/** A pass that was earned in another context, with what it was on. */
export interface UsedPass {
  readonly entryId: string;
  readonly attemptId: string;
  /** 0..1 */
  readonly score: number;
  readonly moduleVersion: string;
  /** When it was earned. */
  readonly passedAt: number;
}

/** Everything one learner does with one module in one context. */
export interface Work {
  readonly platformId: string;
  readonly learnerId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  /** The learner's `sub`, which AGS calls userId. */
  readonly sub: string;
  /** At the latest launch, where the LMS shares it. */
  readonly learnerName?: string | undefined;
  /** A trainer excused the learner: nothing is sent. */
  readonly excused?: Excuse | undefined;
  /** A trainer's look at the module: nothing of it is sent or filed. */
  readonly preview: boolean;
  readonly current?: AttemptInProgress | undefined;
  /** By item id. */
  readonly practice: Readonly<Record<string, Practice>>;
  /** By item id. */
  readonly history: Readonly<Record<string, ItemHistory>>;
  /**
   * Plans and reflections, by item id. Only their writer sees them: no page, export, log or comment for anybody else
   * may read this.
   */
  readonly personal?: PersonalEntries;
  /** The step the learner was on: a screen's id or `screen/item`. */
  readonly step?: string | undefined;
  /** Submitted so far. */
  readonly attempts: number;
  /** Further tries beyond the module's `attempts`, each with the trainer who granted it. */
  readonly grants?: readonly { readonly at: number; readonly by: string }[];
  readonly latest?: Attempt;
  readonly best?: BestScore;
  readonly passedAt?: number;
  /** Submitted attempts that are not yet copied to their own records. */
  readonly unfiled: readonly Attempt[];
  /** Ledger rows that were earned and are not yet written; they wait with the attempts that earned them. */
  readonly unledgered?: readonly LedgerEntry[];
  /** A pass of another context that the learner put here. */
  readonly usedPass?: UsedPass;
  /** Active time on the module until it is passed. */
  readonly time?: ActiveTime | undefined;
  /** Since when the oldest unfiled attempt waits; absent: none. */
  readonly unfiledSince?: number | undefined;
  /** One per placement of the module in the context. */
  readonly deliveries: readonly Delivery[];
  /** The earliest `dueAt` of the pending deliveries; absent: none pending. */
  readonly dueAt?: number | undefined;
  /** Deliveries are in a worker's hands until this moment. */
  readonly leaseUntil: number;
  readonly leaseOwner?: string | undefined;
  /** 1 while a delivery is parked, for the admin's list. */
  readonly parked: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const withDeliveries = <W extends Work>(work: W, deliveries: readonly Delivery[]): W => ({
  ...work,
  deliveries,
  ...summariseDeliveries(deliveries),
});

/** The work with its deliveries as the targets, the best score and an excuse ask for; the same work if they are. */
export function requeue<W extends Work>(work: W, targets: readonly DeliveryTarget[], now: number): W {
  if (work.preview) return work;
  const deliveries = queueBest(work, targets, now);
  return deliveries === work.deliveries ? work : withDeliveries(work, deliveries);
}

/** Excuses the learner, or with undefined lifts the excuse: what was earned is then sent. */
export function withExcuse<W extends Work>(
  work: W,
  excused: Excuse | undefined,
  targets: readonly DeliveryTarget[],
  now: number,
): W {
  if (Boolean(work.excused) === Boolean(excused)) return work;
  return requeue({ ...work, excused, updatedAt: now }, targets, now);
}

/**
 * The work with a pass of another context in place: the better score counts and is queued, no time is earned. An
 * attempt that nothing was answered in ends. Work that is passed stays as it is.
 */
export function withUsedPass<W extends Work>(
  work: W,
  usedPass: UsedPass,
  targets: readonly DeliveryTarget[],
  now: number,
): W {
  if (work.passedAt !== undefined) return work;
  const { attemptId, score, passedAt } = usedPass;
  const own = work.best?.earned ?? work.best?.score ?? -1;
  const best: BestScore =
    work.best && own > score
      ? { attemptId: work.best.attemptId, score: own, submittedAt: work.best.submittedAt }
      : { attemptId, score, submittedAt: passedAt };
  const current = work.current && isBegun(work.current) ? work.current : undefined;
  return requeue({ ...work, best, passedAt: now, usedPass, current, updatedAt: now }, targets, now);
}

/** The work with one more answer locked; the answer that was there first stays. */
export const withAnswer = <W extends Work>(work: W, current: AttemptInProgress, answer: Answer): W =>
  answerTo(current.answers, answer.itemId)
    ? work
    : { ...work, current: { ...current, answers: [...current.answers, answer] }, updatedAt: answer.at };

/**
 * The work after its last open item was answered: the attempt is submitted, the best score kept and queued for every
 * target. While items are open, the work as it is.
 */
export function submitWhenComplete<W extends Work>(
  work: W,
  module: Module,
  targets: readonly DeliveryTarget[],
  now: number,
): W {
  const { current } = work;
  if (!current || !isComplete(current)) return work;
  const attempt: Attempt = {
    id: current.id,
    learnerId: work.learnerId,
    contextId: work.contextId,
    moduleKey: work.moduleKey,
    moduleVersion: current.moduleVersion,
    startedAt: current.startedAt,
    submittedAt: now,
    answers: current.answers,
    ...(current.carried && { carried: current.carried }),
    ...scoreAnswers(module, current.answers, current.carried),
  };
  const number = work.attempts + 1;
  const asked = current.answers.map(
    ({ itemId, right, confidence }) =>
      [itemId, { lastAttempt: number, right, ...(confidence && { confidence }) }] as const,
  );
  const hasPassed = attempt.passed || work.passedAt !== undefined;
  const best = bestAfter(work.best, attempt, module.pass, hasPassed);
  const submitted: W = {
    ...work,
    current: undefined,
    step: undefined,
    attempts: number,
    latest: attempt,
    best,
    history: { ...work.history, ...Object.fromEntries(asked) },
    ...(attempt.passed && work.passedAt === undefined && { passedAt: now }),
    updatedAt: now,
  };
  if (work.preview) return submitted;
  const filing = { unfiled: [...work.unfiled, attempt], unfiledSince: work.unfiledSince ?? now };
  return requeue({ ...submitted, ...filing }, targets, now);
}
