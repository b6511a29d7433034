import type { Attempt, AttemptInProgress, ItemHistory, Practice } from '../domain/attempt.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * Everything one learner does with one module in one context. Id: `workKey(learnerId, contextId, moduleKey)`.
 * One document, so that an answer, its lock, the score and the deliveries change together or not at all.
 */
export interface WorkRecord extends Doc {
  readonly platformId: string;
  readonly learnerId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  /** The learner's `sub`, which AGS calls userId. */
  readonly sub: string;
  readonly current?: AttemptInProgress;
  /** By item id. */
  readonly practice: Readonly<Record<string, Practice>>;
  /** By item id. */
  readonly history: Readonly<Record<string, ItemHistory>>;
  /** The step the learner was on: a screen's id or `screen/item`. */
  readonly step?: string;
  /** Submitted so far. */
  readonly attempts: number;
  readonly latest?: Attempt;
  readonly best?: { readonly attemptId: string; readonly score: number; readonly submittedAt: number };
  readonly passedAt?: number;
  /** Submitted attempts that are not yet copied to their own records. */
  readonly unfiled: readonly Attempt[];
  /** Milliseconds since the oldest unfiled attempt; absent: none. */
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

export const WORK: CollectionSpec<WorkRecord> = {
  name: 'work',
  fields: {
    platformId: 'string',
    learnerId: 'string',
    contextId: 'string',
    moduleKey: 'string',
    unfiledSince: 'number',
    dueAt: 'number',
    leaseUntil: 'number',
    leaseOwner: 'string',
    parked: 'number',
  },
  indexes: [
    { on: ['platformId', 'dueAt'] },
    { on: ['dueAt'] },
    { on: ['parked', 'platformId'] },
    { on: ['unfiledSince'] },
    { on: ['contextId', 'moduleKey'] },
    { on: ['learnerId'] },
  ],
};
