import { blanks } from './blanks.ts';
import { choice } from './choice.ts';
import type { Item } from './item.ts';
import type { AnswerBlock, ItemType } from './item-type.ts';
import { match } from './match.ts';
import { multipleResponse } from './multiple-response.ts';
import { numeric } from './numeric.ts';
import { order } from './order.ts';
import { scenario } from './scenario.ts';
import { shortAnswer } from './short-answer.ts';

/** Every item type. The first that recognises a block wins, so a narrower type stands before a wider one. */
export const ITEM_TYPES: { readonly [T in Item['type']]: ItemType } = {
  choice,
  'multiple-response': multipleResponse,
  numeric,
  'short-answer': shortAnswer,
  match,
  order,
  blanks,
  scenario,
};

export const itemTypeOf = (item: Pick<Item, 'type'>): ItemType => ITEM_TYPES[item.type];

export const recogniseType = (block: AnswerBlock): ItemType | undefined =>
  Object.values(ITEM_TYPES).find((type) => type.recognises(block));
