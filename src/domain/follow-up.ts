import type { Confidence } from './attempt.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ReviewProgress } from './review-schedule.ts';
import type { ReviewAnswer, ReviewSession } from './review-session.ts';
import type { TaskProgress } from './task-progress.ts';

/** What reviews did with an item last. */
export interface ReviewedBefore {
  readonly at: number;
  readonly right: boolean;
  readonly confidence?: Confidence;
}

/** What follows the pass of a module: its reviews, and its task for the workplace. */
export interface FollowUp extends ReviewProgress {
  /** The attempt that passed. */
  readonly passId: string;
  readonly passedAt: number;
  readonly contextId?: string;
  /** By item id. */
  readonly items: Readonly<Record<string, ReviewedBefore>>;
  readonly task?: TaskProgress;
}

/** A module's part of a finished review session: immutable. */
export interface FiledReview {
  readonly id: string;
  readonly learnerId: string;
  readonly platformId: string;
  readonly sessionId: string;
  readonly moduleKey: string;
  readonly moduleVersion: string;
  /** Where the module was passed. */
  readonly contextId?: string;
  /** Which review since the pass, from 1. */
  readonly number: number;
  readonly startedAt: number;
  readonly at: number;
  readonly answers: readonly ReviewAnswer[];
}

/** Everything that follows one person's passes, in whatever context. */
export interface FollowUps {
  readonly platformId: string;
  readonly learnerId: string;
  /** By module key. */
  readonly modules: Readonly<Record<string, FollowUp>>;
  /** The open review session, or the last finished one. */
  readonly session?: ReviewSession | undefined;
  /** Finished reviews that are not yet copied to their own records. */
  readonly unfiled: readonly FiledReview[];
  /** Ledger rows that are not yet written. */
  readonly unledgered: readonly LedgerEntry[];
  /** Since when the oldest of both waits; absent: none. */
  readonly unfiledSince?: number | undefined;
  /** When passes from before these follow-ups were looked for; absent: not yet. */
  readonly caughtUpAt?: number;
  readonly updatedAt: number;
}

export const followUpOf = (
  { modules }: Pick<FollowUps, 'modules'>,
  moduleKey: string,
): FollowUp | undefined => (Object.hasOwn(modules, moduleKey) ? modules[moduleKey] : undefined);

export const reviewedBefore = ({ items }: FollowUp, itemId: string): ReviewedBefore | undefined =>
  Object.hasOwn(items, itemId) ? items[itemId] : undefined;

export const withFollowUp = (followUps: FollowUps, moduleKey: string, followUp: FollowUp): FollowUps => ({
  ...followUps,
  modules: { ...followUps.modules, [moduleKey]: followUp },
});

/** A pass that the ledger has. */
export interface LedgerPass {
  readonly moduleKey: string;
  readonly attemptId: string;
  readonly at: number;
  readonly contextId?: string;
}

/**
 * With the pass, reviews and task begin; a later one, of another school year, begins them anew. The same object for a
 * pass that began them already.
 */
export function withPass(followUps: FollowUps, pass: LedgerPass): FollowUps {
  const { moduleKey, attemptId, at, contextId } = pass;
  const known = followUpOf(followUps, moduleKey);
  if (known && at <= known.passedAt) return followUps;
  return withFollowUp(followUps, moduleKey, {
    passId: attemptId,
    passedAt: at,
    ...(contextId !== undefined && { contextId }),
    done: 0,
    lastAt: at,
    items: known?.items ?? {},
  });
}
