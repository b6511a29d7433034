import type { ItemStep } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import { firstChoice } from '../domain/items/blanks.ts';
import type { Blank, BlanksItem, Unfinished } from '../domain/items/item.ts';
import { partField } from '../domain/items/item-type.ts';
import type { Translator } from '../i18n/translator.ts';
import { type LineView, linesView } from './line-view.ts';

interface BlankView {
  /** `Blank 1 of 2: the sentence around it` */
  readonly name: string;
  /** '' when it is the only one. */
  readonly number: string;
  readonly field: string;
  readonly typed: boolean;
  readonly text: string;
  readonly choices: readonly { readonly value: number; readonly text: string; readonly selected: boolean }[];
  readonly missing: boolean;
}

export interface BlanksView {
  readonly pieces: readonly { readonly html: Html; readonly blank: BlankView | undefined }[];
  /** Practice: the last try. */
  readonly last: { readonly lines: readonly LineView[]; readonly rightOrder: undefined } | undefined;
}

function choicesOf(item: BlanksItem, part: number, order: readonly number[], given: unknown) {
  const blank = item.blanks[part];
  if (blank?.kind !== 'picked') return [];
  const first = firstChoice(item.blanks, part);
  return order.flatMap((position) => {
    const value = position - first;
    const choice = blank.choices[value];
    return choice ? [{ value, text: choice.text, selected: given === value }] : [];
  });
}

export function blanksView(
  item: BlanksItem,
  step: ItemStep,
  t: Translator,
  unfinished?: Unfinished,
): BlanksView {
  const shown = unfinished?.response ?? step.answer?.response;
  const given = shown?.kind === 'blanks' ? shown.answers : [];
  const count = item.blanks.length;
  const blankView = (blank: Blank, part: number): BlankView => {
    const answer = given[part];
    const { context } = blank;
    return {
      name:
        count > 1
          ? t('item.blank.name.number', { number: part + 1, count, context })
          : t('item.blank.name', { context }),
      number: count > 1 ? String(part + 1) : '',
      field: partField(part),
      typed: blank.kind === 'typed',
      text: typeof answer === 'string' ? answer : '',
      choices: choicesOf(item, part, step.order, answer),
      missing: unfinished?.missing.includes(part) ?? false,
    };
  };
  const { answer } = step;
  return {
    pieces: item.text.map((html, part) => {
      const blank = item.blanks[part];
      return { html, blank: blank && blankView(blank, part) };
    }),
    last: answer && { lines: linesView(item, answer.answered, t), rightOrder: undefined },
  };
}
