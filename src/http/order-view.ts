import type { ItemStep } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import type { OrderItem, Unfinished } from '../domain/items/item.ts';
import { writeOrder } from '../domain/items/order.ts';
import type { Translator } from '../i18n/translator.ts';

/** One entry with its two buttons. */
interface EntryView {
  readonly value: number;
  readonly html: Html;
  /** For accessible names. */
  readonly text: string;
  readonly place: number;
  readonly count: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Ids of the buttons to go on with after this entry was moved: at an end one of them is off. */
  readonly afterUp: string;
  readonly afterDown: string;
  /** Practice: how it stood in the last try; '' once something was moved. */
  readonly mark: string;
  readonly kind: 'right' | 'wrong';
}

export interface OrderView {
  readonly value: string;
  readonly moved: boolean;
  readonly entries: readonly EntryView[];
}

export function followWords(place: number, right: boolean, t: Translator): string {
  return t(`item.order.${place === 1 ? 'first' : 'follows'}.${right ? 'right' : 'wrong'}`);
}

export function orderView(
  item: OrderItem,
  step: ItemStep,
  t: Translator,
  unfinished?: Unfinished,
): OrderView {
  const shown = unfinished?.response ?? step.answer?.response;
  const order = shown?.kind === 'order' ? shown.entries : step.order;
  const lines = unfinished ? [] : (step.answer?.answered.lines ?? []);
  const last = order.length - 1;
  const entries = order.flatMap((value, index): EntryView[] => {
    const entry = item.entries[value];
    if (!entry) return [];
    const line = lines[index];
    return [
      {
        value,
        html: entry.html,
        text: entry.text,
        place: index + 1,
        count: order.length,
        isFirst: index === 0,
        isLast: index === last,
        afterUp: `${index === 1 ? 'down' : 'up'}-${value}`,
        afterDown: `${index === last - 1 ? 'up' : 'down'}-${value}`,
        mark: line ? followWords(index + 1, line.right, t) : '',
        kind: line?.right ? 'right' : 'wrong',
      },
    ];
  });
  const moved = unfinished ? unfinished.missing.length === 0 : step.answer !== undefined;
  return { value: writeOrder(order), moved, entries };
}
