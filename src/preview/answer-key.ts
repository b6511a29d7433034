import { reviewedItems } from '../actions/reviewed-items.ts';
import type { Module, Screen } from '../domain/course.ts';
import type { Answered, AnsweredLine } from '../domain/items/answered.ts';
import { escapeText } from '../domain/items/escape-text.ts';
import type { Feedback, Item } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import { type ReviewedView, reviewedView } from '../http/result-view.ts';
import type { Translator } from '../i18n/translator.ts';

export interface KeyScreen {
  readonly title: string;
  readonly items: readonly (ReviewedView & { readonly id: string; readonly type: string })[];
}

/** What nobody chose is not called their answer. Where an answer is made of parts, the parts are the answer. */
const SINGLE: ReadonlySet<Item['type']> = new Set(['choice', 'multiple-response', 'numeric', 'short-answer']);

const unchosen = (line: AnsweredLine): AnsweredLine => ({ ...line, chosen: false });

const asKey = (item: Item, answered: Answered): Answered => ({
  ...answered,
  lines: [
    ...(typedLines(item) ?? (SINGLE.has(item.type) ? answered.lines.map(unchosen) : answered.lines)),
    ...(item.type === 'blanks' ? item.expectedWrong.map((expected) => expectedLine(expected, false)) : []),
  ],
});

/** Of an answer that is typed: all that is accepted, and the mistakes that have a feedback of their own. */
const typedLines = (item: Item): AnsweredLine[] | undefined =>
  item.type === 'short-answer' || item.type === 'numeric'
    ? [
        ...item.accepted.map((expected) => expectedLine(expected, true)),
        ...item.expectedWrong.map((expected) => expectedLine(expected, false)),
      ]
    : undefined;

const expectedLine = (
  { text, feedback }: { readonly text: string; readonly feedback?: Feedback },
  right: boolean,
): AnsweredLine => ({
  html: escapeText(text),
  chosen: false,
  right,
  ...(feedback && { feedback: feedback.html }),
});

/** Every question of a module with what is right and every feedback, those for later reviews too. */
export function answerKey(module: Module, t: Translator): KeyScreen[] {
  const screens = module.screens.filter(({ items }) => items.length > 0);
  return screens.map((screen) => ({ title: screen.title, items: keyItems(module, screen, t) }));
}

function keyItems(module: Module, { items }: Screen, t: Translator): KeyScreen['items'] {
  const answers = items.map((item) => ({
    itemId: item.id,
    response: itemTypeOf(item).key(item),
    score: 1,
    right: true,
    at: 0,
  }));
  return reviewedItems(module, 'key', answers).map((reviewed) => ({
    ...reviewedView({ ...reviewed, answered: asKey(reviewed.item, reviewed.answered) }, t),
    id: reviewed.item.id,
    type: reviewed.item.type,
  }));
}
