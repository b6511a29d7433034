import type { AttemptInProgress } from './attempt.ts';
import type { Item, ItemResponse } from './items/item.ts';
import { itemTypeOf } from './items/item-types.ts';
import { type Work, withAnswer } from './work.ts';

/** What was given so far to an item that is answered by several posts. */
export const underwayOf = (
  attempt: { readonly underway?: AttemptInProgress['underway'] | undefined },
  itemId: string,
): ItemResponse | undefined =>
  attempt.underway && Object.hasOwn(attempt.underway, itemId) ? attempt.underway[itemId] : undefined;

/** The work with one more part of an item answered; once nothing of it is left, the whole is locked as its answer. */
export function takeTurn<W extends Work>(
  work: W,
  current: AttemptInProgress,
  item: Item,
  response: ItemResponse,
  at: number,
): W {
  const type = itemTypeOf(item);
  if (!type.isWhole?.(item, response)) {
    const underway = { ...current.underway, [item.id]: response };
    return { ...work, current: { ...current, underway }, updatedAt: at };
  }
  const { [item.id]: _whole, ...underway } = current.underway ?? {};
  const answer = { itemId: item.id, response, ...type.grade(item, response), at };
  return withAnswer(work, { ...current, underway }, answer);
}
