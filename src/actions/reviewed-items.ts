import type { Answer } from '../domain/attempt.ts';
import { findItem, type Module } from '../domain/course.ts';
import { optionOrder } from '../domain/draw.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { ReviewedItem } from './views.ts';

/** Every item of a submitted attempt with the answer and everything explained. */
export const reviewedItems = (
  module: Module,
  attemptId: string,
  answers: readonly Answer[],
): ReviewedItem[] =>
  answers.flatMap(({ itemId, response, score, right, confidence }) => {
    const item = findItem(module, itemId)?.item;
    if (!item) return [];
    const answered = itemTypeOf(item).answered(item, response, optionOrder(item, attemptId), true);
    return [{ item, score, right, answered, ...(confidence && { confidence }) }];
  });
