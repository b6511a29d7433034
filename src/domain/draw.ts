import type { CarriedPart, ItemHistory } from './attempt.ts';
import { isCarried } from './carry-over.ts';
import { isGraded, type Module, type Screen } from './course.ts';
import type { Item } from './items/item.ts';
import { itemTypeOf } from './items/item-types.ts';
import { shuffled } from './shuffle.ts';

/** Unseen before missed before right; among equals the one asked longest ago. */
function rank(item: Item, history: Readonly<Record<string, ItemHistory>>): number {
  const past = Object.hasOwn(history, item.id) ? history[item.id] : undefined;
  if (!past) return 0;
  const missed = past.right ? 2 : 1;
  return missed * 1_000_000 + past.lastAttempt;
}

function drawFrom(screen: Screen, history: Readonly<Record<string, ItemHistory>>, seed: string): string[] {
  const chosen = shuffled(screen.items, `${seed} ${screen.id}`)
    .sort((a, b) => rank(a, history) - rank(b, history))
    .slice(0, screen.pick ?? screen.items.length);
  const ids = new Set(chosen.map((item) => item.id));
  return screen.items.filter((item) => ids.has(item.id)).map((item) => item.id);
}

/**
 * Ids of the graded items of one attempt, in the order of the source, without the parts that carry over. The same for
 * the same seed.
 */
export const drawItems = (
  module: Module,
  history: Readonly<Record<string, ItemHistory>>,
  seed: string,
  carried: readonly CarriedPart[] = [],
): string[] =>
  module.screens
    .filter((screen) => isGraded(screen) && !isCarried(screen, carried))
    .flatMap((screen) => drawFrom(screen, history, seed));

/** Source positions of what an item lets choose, in the order shown to this attempt; empty for typed answers. */
export function optionOrder(item: Item, attemptId: string): number[] {
  const seed = `${attemptId} ${item.id}`;
  const own = itemTypeOf(item).order?.(item, seed);
  if (own) return own;
  if (!('options' in item)) return [];
  const positions = item.options.map((_, index) => index);
  return item.shuffle ? shuffled(positions, seed) : positions;
}
