import { type Outcome, type RetryPolicy, recordOutcome } from '../domain/deliveries.ts';
import type { Delivery } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import { withDeliveries } from '../domain/work.ts';
import type { ScoreSender } from '../ports/score-sender.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { DeliveryHealth } from './delivery-health.ts';
import type { Deps } from './deps.ts';
import { followColumn } from './follow-column.ts';
import { sendGrade } from './send-grade.ts';

export interface DeliveryDeps extends Pick<Deps, 'records' | 'clock' | 'log'> {
  readonly sender: ScoreSender;
  readonly policy: RetryPolicy;
  /** Milliseconds that a claimed work record stays with one worker; well over the time one send may take. */
  readonly lease: number;
  /** Longest time one send may take, milliseconds, and so may the look at what the LMS holds before it. */
  readonly sendLimit: number;
  readonly health: DeliveryHealth;
  /** This worker, for the log and the record. */
  readonly owner: string;
  /** 0..1 */
  readonly random: () => number;
}

export type Delivered =
  /** Nothing is due on this platform. */
  | { readonly kind: 'idle' }
  /** What was due of one work record was sent; `outcomes` in order. */
  | { readonly kind: 'sent'; readonly outcomes: readonly Outcome[] };

/**
 * Claims one work record with due deliveries on this platform, sends them one after the other and records what the
 * LMS answered. The lease keeps other workers away; if this process dies, it runs out and another one sends the same
 * body again. Aborted sends are released at once and count for nothing.
 */
export async function deliverScores(
  deps: DeliveryDeps,
  platformId: string,
  signal: AbortSignal,
): Promise<Delivered> {
  const now = deps.clock();
  const work = await deps.records.work.claim(
    { platformId, dueAt: { lte: now }, leaseUntil: { lte: now } },
    { leaseUntil: now + deps.lease, leaseOwner: deps.owner },
    { sort: 'dueAt' },
  );
  if (!work) return { kind: 'idle' };
  const outcomes: Outcome[] = [];
  try {
    for (const delivery of work.deliveries) {
      if (delivery.dueAt === undefined || delivery.dueAt > now) continue;
      if (signal.aborted || deps.clock() > now + deps.lease - 2 * deps.sendLimit) break;
      const outcome = await sendGrade(deps.sender, work, delivery, signal);
      if (signal.aborted && outcome.kind === 'retry') break;
      await keepOutcome(deps, work, delivery, outcome);
      if (isGone(outcome)) await followColumn(deps, work, delivery);
      outcomes.push(outcome);
    }
  } catch (error) {
    if (!isErased(error)) throw error;
  } finally {
    await release(deps, work);
  }
  return { kind: 'sent', outcomes };
}

/** Its person was erased while it was sent: there is nothing to keep. */
const isErased = (error: unknown): boolean => error instanceof AppError && error.code === 'NOT_FOUND';

const isGone = (outcome: Outcome): boolean => outcome.kind === 'park' && outcome.reason === 'line-item-gone';

async function keepOutcome(
  deps: DeliveryDeps,
  claimed: WorkRecord,
  sent: Delivery,
  outcome: Outcome,
): Promise<void> {
  const random = deps.random();
  const around = deps.health.note(claimed.platformId, sent.lineItem, outcome, deps.clock());
  await changeWork(deps, claimed.id, (work) =>
    withDeliveries(
      work,
      work.deliveries.map((delivery) =>
        delivery.placementId === sent.placementId
          ? recordOutcome(delivery, sent, outcome, deps.clock(), deps.policy, random, around)
          : delivery,
      ),
    ),
  );
  const facts = { work: claimed.id, placement: sent.placementId, try: sent.tries + 1 };
  if (outcome.kind === 'confirmed') deps.log.info(outcome.seen ? 'grade is there' : 'grade delivered', facts);
  else
    deps.log.warn('grade not delivered', {
      ...facts,
      outcome: outcome.kind,
      ...('reason' in outcome && { reason: outcome.reason }),
      ...('detail' in outcome && { detail: outcome.detail }),
    });
}

/** Gives the record free, unless its lease ran out and another worker has it now. */
async function release(deps: DeliveryDeps, claimed: WorkRecord): Promise<void> {
  try {
    await changeWork(deps, claimed.id, (work) =>
      work.leaseOwner === claimed.leaseOwner && work.leaseUntil === claimed.leaseUntil
        ? { ...work, leaseUntil: 0, leaseOwner: undefined }
        : work,
    );
  } catch (error) {
    if (!isErased(error)) throw error;
  }
}
