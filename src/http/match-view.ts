import type { ItemStep } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import type { AnsweredLine } from '../domain/items/answered.ts';
import type { MatchItem, Unfinished } from '../domain/items/item.ts';
import { partField } from '../domain/items/item-type.ts';
import type { Translator } from '../i18n/translator.ts';
import type { LineView } from './line-view.ts';

/** One term with its menu. */
export interface TermView {
  readonly field: string;
  readonly html: Html;
  readonly choices: readonly { readonly value: number; readonly text: string; readonly selected: boolean }[];
  readonly missing: boolean;
  /** Practice: what the last try had here. */
  readonly last: Pick<LineView, 'kind' | 'mark' | 'feedback'> | undefined;
}

const lastView = (line: AnsweredLine, t: Translator): TermView['last'] => ({
  kind: line.right ? 'right' : 'wrong',
  mark: t(line.right ? 'item.match.last.right' : 'item.match.last.wrong'),
  feedback: line.feedback,
});

export function termViews(
  item: MatchItem,
  step: ItemStep,
  t: Translator,
  unfinished?: Unfinished,
): TermView[] {
  const shown = unfinished?.response ?? step.answer?.response;
  const chosen = shown?.kind === 'pairs' ? shown.definitions : [];
  return item.terms.map(({ html }, part) => {
    const last = step.answer?.answered.lines[part];
    return {
      field: partField(part),
      html,
      choices: step.order.flatMap((value) => {
        const text = item.definitions[value];
        return text === undefined ? [] : [{ value, text, selected: chosen[part] === value }];
      }),
      missing: unfinished?.missing.includes(part) ?? false,
      last: last && lastView(last, t),
    };
  });
}
