import type { Html } from '../domain/course.ts';
import type { Answered, AnsweredLine, Item } from '../domain/items/item.ts';
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
}

function markOf(line: AnsweredLine, type: Item['type']): Pick<LineView, 'kind' | 'mark'> {
  if (type === 'order' && line.chosen) {
    return { kind: line.right ? 'right' : 'wrong', mark: followWords(line.place ?? 1, line.right) };
  }
  if (line.chosen && line.right) return { kind: 'right', mark: 'Your answer: right' };
  if (line.chosen) return { kind: 'wrong', mark: 'Your answer: not right' };
  if (!line.right) return { kind: 'plain', mark: '' };
  return { kind: 'missed', mark: type === 'multiple-response' ? 'This is right too' : 'The right answer' };
}

export const lineView = (line: AnsweredLine, type: Item['type'], several = true): LineView => ({
  part: line.part,
  place: type === 'blanks' ? undefined : line.place,
  blank: type === 'blanks' && several ? `Blank ${line.place ?? 1}` : '',
  html: line.html,
  feedback: line.feedback,
  instead: line.instead,
  ...markOf(line, type),
});

export const linesView = (item: Item, answered: Answered): LineView[] =>
  answered.lines.map((line) => lineView(line, item.type, answered.lines.length > 1));

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
