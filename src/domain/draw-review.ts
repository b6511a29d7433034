import type { ItemHistory } from './attempt.ts';
import type { Module, Screen } from './course.ts';
import { type FollowUp, reviewedBefore } from './follow-up.ts';
import type { Item } from './items/item.ts';
import { itemTypeOf } from './items/item-types.ts';
import type { ReviewQuestion } from './review-session.ts';
import { shuffled } from './shuffle.ts';

/** A module whose review is due, with what is known of its items. */
export interface ReviewPool {
  readonly module: Module;
  readonly followUp: FollowUp;
  /** From the module's attempts, by item id. */
  readonly history: Readonly<Record<string, ItemHistory>>;
}

const MOST_QUESTIONS = 5;

/** Items that a review may ask: those kept for it and the quiz's, where one post is the whole answer. */
export const reviewItems = ({ screens }: Pick<Module, 'screens'>): { screen: Screen; item: Item }[] =>
  screens
    .filter(({ kind }) => kind === 'review' || kind === 'quiz')
    .flatMap((screen) => screen.items.map((item) => ({ screen, item })))
    .filter(({ item }) => itemTypeOf(item).take === undefined);

interface Ranked extends ReviewQuestion {
  /** 0 sure and wrong, 1 kept for reviews, 2 not seen yet, 3 missed, 4 known. */
  readonly tier: number;
  /** Among equals, the lowest first. */
  readonly order: number;
}

const last = ({ followUp, history }: ReviewPool, itemId: string) =>
  reviewedBefore(followUp, itemId) ?? (Object.hasOwn(history, itemId) ? history[itemId] : undefined);

function tierOf(pool: ReviewPool, screen: Screen, item: Item): number {
  const before = last(pool, item.id);
  if (before && !before.right && before.confidence === 'sure') return 0;
  if (!before) return screen.kind === 'review' ? 1 : 2;
  return before.right ? 4 : 3;
}

function orderOf(pool: ReviewPool, item: Item): number {
  const { like } = item;
  const missed = like !== undefined && last(pool, like)?.right === false;
  return reviewedBefore(pool.followUp, item.id)?.at ?? (missed ? -1 : 0);
}

function ranked(pool: ReviewPool, seed: string): Ranked[] {
  const { key, version } = pool.module;
  const items = shuffled(reviewItems(pool.module), `${seed} ${key}`).map(({ screen, item }) => ({
    moduleKey: key,
    moduleVersion: version,
    itemId: item.id,
    tier: tierOf(pool, screen, item),
    order: orderOf(pool, item),
  }));
  return items.sort((a, b) => a.tier - b.tier || a.order - b.order);
}

/** In turn one of each, while there are any. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();
}

/**
 * The questions of one session, each once: what was answered sure and wrong, then in turn from each module what ranks
 * first in it. The same for the same seed.
 * @param pools the longest due first
 */
export function drawReview(pools: readonly ReviewPool[], seed: string): ReviewQuestion[] {
  const lists = pools.map((pool) => ranked(pool, seed));
  const urgent = inTurn(lists.map((list) => list.filter(({ tier }) => tier === 0)));
  const others = inTurn(lists.map((list) => list.filter(({ tier }) => tier > 0)));
  const first = urgent.slice(0, MOST_QUESTIONS);
  const mixed = shuffled(others.slice(0, MOST_QUESTIONS - first.length), seed);
  return [...first, ...mixed].map(({ moduleKey, moduleVersion, itemId }) => ({
    moduleKey,
    moduleVersion,
    itemId,
  }));
}

/** How many questions a session on these modules has. */
export const countQuestions = (modules: readonly Pick<Module, 'screens'>[]): number =>
  Math.min(
    MOST_QUESTIONS,
    modules.reduce((sum, module) => sum + reviewItems(module).length, 0),
  );
