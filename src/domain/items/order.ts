import { shuffled } from '../shuffle.ts';
import type { AnsweredLine } from './answered.ts';
import type { Fields, ItemResponse, OrderEntry, OrderItem } from './item.ts';
import { ANSWER_FIELD, type AnswerBlock, type ItemType, type Render } from './item-type.ts';
import { buildFeedback } from './options.ts';
import { explained, mixUpsOf } from './parts.ts';

type OrderResponse = Extract<ItemResponse, { kind: 'order' }>;

/** Fields beside `ANSWER_FIELD`: the order was changed at all; the entry that a button moves. */
const MOVED_FIELD = 'moved';
const UP_FIELD = 'up';
const DOWN_FIELD = 'down';

/** An order as one form field: positions with a hyphen between them. */
export const writeOrder = (entries: readonly number[]): string => entries.join('-');

const textAt = (fields: Fields, name: string): string | undefined => {
  const posted = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof posted === 'string' ? posted : undefined;
};

/** The order posted, when it holds every entry once. */
function readOrder(fields: Fields, count: number): number[] | undefined {
  const text = textAt(fields, ANSWER_FIELD);
  if (text === undefined || text.length > count * 5) return undefined;
  const entries = text.split('-').map((entry) => (/^(0|[1-9]\d{0,3})$/.test(entry) ? Number(entry) : -1));
  const isWhole = entries.length === count && new Set(entries).size === count;
  return isWhole && entries.every((entry) => entry >= 0 && entry < count) ? entries : undefined;
}

/** Where a button was pressed: the entry, and where it goes. */
function readMove(fields: Fields): { entry: number; by: -1 | 1 } | undefined {
  const up = textAt(fields, UP_FIELD);
  const entry = up ?? textAt(fields, DOWN_FIELD);
  return entry === undefined ? undefined : { entry: Number(entry), by: up === undefined ? 1 : -1 };
}

function moved(entries: readonly number[], { entry, by }: { entry: number; by: number }): number[] {
  const from = entries.indexOf(entry);
  const other = entries[from + by];
  if (from < 0 || other === undefined) return [...entries];
  return entries.with(from + by, entry).with(from, other);
}

/** The entries of a response that the item has, each once. */
function givenOrder(item: OrderItem, response: ItemResponse): number[] {
  const given: readonly unknown[] =
    response?.kind === 'order' && Array.isArray(response.entries) ? response.entries : [];
  return [...new Set(given)].filter(
    (entry): entry is number => typeof entry === 'number' && item.entries[entry] !== undefined,
  );
}

/** The entry at this place comes right after the one above it; at the top it comes first. */
const follows = (given: readonly number[], place: number): boolean =>
  given[place] === (place === 0 ? 0 : (given[place - 1] ?? Number.NaN) + 1);

const buildEntries = (block: AnswerBlock, render: Render): OrderEntry[] =>
  block.lines.map((line) => ({
    html: render.inline(line.markdown),
    text: render.text(line.markdown),
    ...buildFeedback(line, render),
  }));

/** A numbered list written in the right order: the share of neighboring pairs that are right. */
export const order: ItemType<OrderItem, OrderResponse> = {
  type: 'order',

  recognises: (block) =>
    !block.blanks && block.lines.length > 0 && block.lines.every((line) => line.mark === 'numbered'),

  build: (base, block, render) => ({ ...base, type: 'order', entries: buildEntries(block, render) }),

  /** Three or more never start in the right order. */
  order(item, seed) {
    const mixed = shuffled([...item.entries.keys()], seed);
    const isRight = mixed.every((entry, place) => entry === place);
    return isRight && mixed.length > 2 ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
  },

  /** An order that nobody changed is no answer. */
  readResponse(item, fields) {
    const entries = readOrder(fields, item.entries.length);
    const isSent = textAt(fields, MOVED_FIELD) === '1' && readMove(fields) === undefined;
    return entries && isSent ? { kind: 'order', entries } : undefined;
  },

  unfinished(item, fields) {
    const entries = readOrder(fields, item.entries.length);
    if (!entries) return undefined;
    const move = readMove(fields);
    if (move) return { response: { kind: 'order', entries: moved(entries, move) }, missing: [] };
    return { response: { kind: 'order', entries }, missing: entries };
  },

  grade(item, response) {
    const given = givenOrder(item, response);
    const pairs = item.entries.length - 1;
    if (pairs < 1) return { score: given.length, right: given.length === 1 };
    const right = given.filter((_, place) => place > 0 && follows(given, place)).length;
    return { score: right / pairs, right: right === pairs };
  },

  answered(item, response, _order, reveal) {
    const given = givenOrder(item, response);
    const lines = given.flatMap((position, place): AnsweredLine[] => {
      const entry = item.entries[position];
      if (!entry) return [];
      const right = follows(given, place);
      const why = explained(right || reveal ? entry.feedback?.html : undefined, undefined);
      return [{ place: place + 1, html: entry.html, chosen: true, right, ...why }];
    });
    const missed = given.filter((_, place) => !follows(given, place));
    const { right } = order.grade(item, { kind: 'order', entries: given });
    return {
      lines,
      mixUps: mixUpsOf(missed.map((position) => item.entries[position]?.feedback?.mixUp)),
      ...(reveal && !right ? { rightOrder: item.entries.map(({ html }) => html) } : {}),
    };
  },

  key: (item) => ({ kind: 'order', entries: [...item.entries.keys()] }),
};
