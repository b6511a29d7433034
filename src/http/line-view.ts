import type { Html } from '../domain/course.ts';
import type { Answered, AnsweredLine } from '../domain/items/answered.ts';
import type { Item } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';
import { followWords } from './order-view.ts';

/** One line of a locked item. */
export interface LineView {
  /** The part that was answered, of items that have several. */
  readonly part: Html | undefined;
  readonly place: number | undefined;
  /** `Blank 2`; '' where the item has no blanks, or one only. */
  readonly blank: string;
  readonly html: Html;
  /** What the line is: '' when it is neither chosen nor the answer. */
  readonly mark: string;
  readonly kind: 'right' | 'wrong' | 'missed' | 'plain';
  readonly feedback: Html | undefined;
  /** What is right in place of the answer. */
  readonly instead: Html | undefined;
  /** Other answers that are accepted too. */
  readonly also: readonly Html[];
}

/** Who reads: the learner who answered, or somebody who looks at a learner's work. */
export type Reader = 'own' | 'learner';

function markOf(
  line: AnsweredLine,
  type: Item['type'],
  t: Translator,
  reader: Reader,
): Pick<LineView, 'kind' | 'mark'> {
  if (type === 'order' && line.chosen) {
    return { kind: line.right ? 'right' : 'wrong', mark: followWords(line.place ?? 1, line.right, t) };
  }
  if (line.chosen && line.right) return { kind: 'right', mark: t(`item.${reader}.right`) };
  if (line.chosen) return { kind: 'wrong', mark: t(`item.${reader}.wrong`) };
  if (!line.right) return { kind: 'plain', mark: '' };
  return { kind: 'missed', mark: t(type === 'multiple-response' ? 'item.missed.too' : 'item.missed') };
}

export const lineView = (
  line: AnsweredLine,
  type: Item['type'],
  t: Translator,
  { several = true, reader = 'own' }: { several?: boolean; reader?: Reader } = {},
): LineView => ({
  part: line.part,
  place: type === 'blanks' ? undefined : line.place,
  blank: type === 'blanks' && several ? t('item.blank.number', { number: line.place ?? 1 }) : '',
  html: line.html,
  feedback: line.feedback,
  instead: line.instead,
  also: line.also ?? [],
  ...markOf(line, type, t, reader),
});

export const linesView = (
  item: Item,
  answered: Answered,
  t: Translator,
  reader: Reader = 'own',
): LineView[] =>
  answered.lines.map((line) => lineView(line, item.type, t, { several: answered.lines.length > 1, reader }));

export interface FilledView {
  readonly html: Html;
  readonly fill:
    | { readonly number: string; readonly text: string; readonly kind: 'right' | 'wrong' }
    | undefined;
}

/** The text of an item with its blanks filled in. */
export const filledView = ({ filled, lines }: Answered): FilledView[] | undefined =>
  filled?.map(({ html, fill }) => ({
    html,
    fill: fill && {
      number: lines.length > 1 ? String(fill.place) : '',
      text: fill.text,
      kind: fill.right ? 'right' : 'wrong',
    },
  }));
