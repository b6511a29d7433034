import { findItem, type Module } from './course.ts';
import type { Item, ItemResponse } from './items/item.ts';
import { isMastered } from './items/scenario-path.ts';

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

/** What one part of a module came to: a scenario by itself, or all quiz questions together. */
export interface PartResult {
  readonly kind: 'scenario' | 'quiz';
  readonly answers: readonly Answer[];
  /** Points. */
  readonly earned: number;
  readonly possible: number;
  /** False: a scenario that was not right by its second start-to-end try. */
  readonly mastered: boolean;
}

/** A part that a retry does not ask again; it counts with the points it came to. */
export interface CarriedPart extends PartResult {
  /** The attempt that asked it, and the version it was on. */
  readonly attemptId: string;
  readonly moduleVersion: string;
}

/** A run in progress, inside the work record. Pinned to the version it was started on. */
export interface AttemptInProgress {
  readonly id: string;
  readonly moduleVersion: string;
  readonly startedAt: number;
  /** Ids of the graded items drawn for it, in the order shown. */
  readonly items: readonly string[];
  readonly answers: readonly Answer[];
  /** Items that are answered by several posts, as far as they go; by item id. */
  readonly underway?: Readonly<Record<string, ItemResponse>>;
  readonly carried?: readonly CarriedPart[];
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
  readonly carried?: readonly CarriedPart[];
  /** 0..1, unrounded. */
  readonly score: number;
  readonly passed: boolean;
  /** The module asks for mastery, and a scenario was not right by its second start-to-end try. */
  readonly unmastered?: true;
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

/** Something was answered in it, if only a first choice of a scenario. */
export const isBegun = ({ answers, underway }: Pick<AttemptInProgress, 'answers' | 'underway'>): boolean =>
  answers.length > 0 || Object.keys(underway ?? {}).length > 0;

/** True once every drawn item is answered; an attempt that drew none is never complete. */
export const isComplete = (attempt: AttemptInProgress): boolean =>
  attempt.items.length > 0 && attempt.items.every((id) => answerTo(attempt.answers, id) !== undefined);

/** Sums of floating-point parts may miss a pass mark by this much without missing it. */
const ROUNDING = 1e-9;

/** Whether a sum of points reaches the module's pass mark. */
export const reachesPass = (score: number, { pass }: Pick<Module, 'pass'>): boolean =>
  score >= pass - ROUNDING;

const partOf = (
  kind: PartResult['kind'],
  answered: readonly { answer: Answer; item: Item }[],
): PartResult => ({
  kind,
  answers: answered.map(({ answer }) => answer),
  earned: answered.reduce((sum, { answer, item }) => sum + item.points * answer.score, 0),
  possible: answered.reduce((sum, { item }) => sum + item.points, 0),
  mastered: answered.every(
    ({ answer, item }) => item.type !== 'scenario' || isMastered(item, answer.response),
  ),
});

/** The parts that these answers belong to: each scenario, then the quiz. */
export function partResults(module: Module, answers: readonly Answer[]): PartResult[] {
  const answered = answers.flatMap((answer) => {
    const item = findItem(module, answer.itemId)?.item;
    return item ? [{ answer, item }] : [];
  });
  const quiz = answered.filter(({ item }) => item.type !== 'scenario');
  return [
    ...answered.filter(({ item }) => item.type === 'scenario').map((one) => partOf('scenario', [one])),
    ...(quiz.length === 0 ? [] : [partOf('quiz', quiz)]),
  ];
}

/**
 * Points earned / points drawn, 0..1, with those of carried parts; passed when that reaches the module's pass mark
 * and, where the module asks for it, every scenario is mastered.
 */
export function scoreAnswers(
  module: Module,
  answers: readonly Answer[],
  carried: readonly CarriedPart[] = [],
): Pick<Attempt, 'score' | 'passed' | 'unmastered'> {
  const parts = [...carried, ...partResults(module, answers)];
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  const possible = parts.reduce((sum, part) => sum + part.possible, 0);
  const score = possible === 0 ? 0 : earned / possible;
  const unmastered = module.mastery && parts.some(({ mastered }) => !mastered);
  return {
    score,
    passed: reachesPass(score, module) && !unmastered,
    ...(unmastered && { unmastered: true as const }),
  };
}
