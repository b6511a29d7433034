import { findItem, type Module } from './course.ts';
import type { ItemResponse } from './items/item.ts';

/** How sure a learner was of an answer; never changes its score. */
export type Confidence = 'sure' | 'unsure';

/** One locked answer to a graded item. */
export interface Answer {
  readonly itemId: string;
  readonly response: ItemResponse;
  /** 0..1 */
  readonly score: number;
  readonly right: boolean;
  readonly at: number;
  /** Where the item asked for it. */
  readonly confidence?: Confidence;
}

/** A run in progress, inside the work record. Pinned to the version it was started on. */
export interface AttemptInProgress {
  readonly id: string;
  readonly moduleVersion: string;
  readonly startedAt: number;
  /** Ids of the graded items drawn for it, in the order shown. */
  readonly items: readonly string[];
  readonly answers: readonly Answer[];
}

/** A submitted run: immutable. */
export interface Attempt {
  readonly id: string;
  readonly learnerId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  readonly moduleVersion: string;
  readonly startedAt: number;
  readonly submittedAt: number;
  readonly answers: readonly Answer[];
  /** 0..1, unrounded. */
  readonly score: number;
  readonly passed: boolean;
}

/** Practice on a warm-up or check item: never scored. */
export interface Practice {
  readonly response: ItemResponse;
  readonly tries: number;
  readonly right: boolean;
  /** The learner asked to be shown the answer. */
  readonly shown: boolean;
}

/** What earlier attempts did with an item, for the next draw. */
export interface ItemHistory {
  /** Number of the attempt (from 1) that asked it last. */
  readonly lastAttempt: number;
  readonly right: boolean;
  /** Sure and not right: a review asks such an item first. */
  readonly confidence?: Confidence;
}

export const answerTo = (answers: readonly Answer[], itemId: string): Answer | undefined =>
  answers.find((answer) => answer.itemId === itemId);

/** True once every drawn item is answered; an attempt that drew none is never complete. */
export const isComplete = (attempt: AttemptInProgress): boolean =>
  attempt.items.length > 0 && attempt.items.every((id) => answerTo(attempt.answers, id) !== undefined);

/** Sums of floating-point parts may miss a pass mark by this much without missing it. */
const ROUNDING = 1e-9;

/** Points earned / points drawn, 0..1, and whether that reaches the module's pass mark. */
export function scoreAnswers(
  module: Module,
  answers: readonly Answer[],
): { readonly score: number; readonly passed: boolean } {
  let earned = 0;
  let possible = 0;
  for (const answer of answers) {
    const points = findItem(module, answer.itemId)?.item.points ?? 0;
    earned += points * answer.score;
    possible += points;
  }
  const score = possible === 0 ? 0 : earned / possible;
  return { score, passed: score >= module.pass - ROUNDING };
}
