import { reviewedItems } from '../actions/reviewed-items.ts';
import type { Module, Screen } from '../domain/course.ts';
import type { Answered, Item } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import { type ReviewedView, reviewedView } from '../http/result-view.ts';
import type { Translator } from '../i18n/translator.ts';

export interface KeyScreen {
  readonly title: string;
  readonly items: readonly (ReviewedView & { readonly id: string; readonly type: string })[];
}

/** What nobody chose is not called their answer. Where an answer is made of parts, the parts are the answer. */
const SINGLE: ReadonlySet<Item['type']> = new Set(['choice', 'multiple-response', 'numeric', 'short-answer']);

const asKey = (item: Item, answered: Answered): Answered =>
  SINGLE.has(item.type)
    ? { ...answered, lines: answered.lines.map((line) => ({ ...line, chosen: false })) }
    : answered;

/** Every question of a module with what is right and every feedback, those for later reviews too. */
export function answerKey(module: Module, t: Translator): KeyScreen[] {
  const screens = module.screens.filter(({ items }) => items.length > 0);
  return screens.map((screen) => ({ title: screen.title, items: keyItems(module, screen, t) }));
}

function keyItems(module: Module, { items }: Screen, _t: Translator): KeyScreen['items'] {
  const answers = items.map((item) => ({
    itemId: item.id,
    response: itemTypeOf(item).key(item),
    score: 1,
    right: true,
    at: 0,
  }));
  return reviewedItems(module, 'key', answers).map((reviewed) => ({
    ...reviewedView({ ...reviewed, answered: asKey(reviewed.item, reviewed.answered) }),
    id: reviewed.item.id,
    type: reviewed.item.type,
  }));
}
