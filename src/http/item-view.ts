import type { ItemStep, Standing } from '../actions/views.ts';
import type { Confidence } from '../domain/attempt.ts';
import type { Html } from '../domain/course.ts';
import type { Answered } from '../domain/items/answered.ts';
import type { Item, Option, Unfinished } from '../domain/items/item.ts';
import { MAX_TYPED_LENGTH } from '../domain/items/item-type.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Key, Translator } from '../i18n/translator.ts';
import { type BlanksView, blanksView } from './blanks-view.ts';
import { emptyWords } from './empty-words.ts';
import { type FilledView, filledView, type LineView, linesView, lineView } from './line-view.ts';
import { type TermView, termViews } from './match-view.ts';
import { type OrderView, orderView } from './order-view.ts';

/** How an answer went, in words and as a class name; never color alone. */
export interface VerdictView {
  readonly word: string;
  readonly kind: 'right' | 'partly' | 'not-yet';
}

/** `open`: the question may be tried again. */
export function verdictView(score: number, right: boolean, t: Translator, open = false): VerdictView {
  if (right) return { word: t('item.right'), kind: 'right' };
  if (score > 0) return { word: t('item.partly'), kind: 'partly' };
  return { word: t(open ? 'item.notYet' : 'item.notRight'), kind: 'not-yet' };
}

/** What is said of how sure somebody was, to themselves; undefined where nobody asked. */
export function surenessWords(confidence: Confidence | undefined, right: boolean): Key | undefined {
  if (confidence === 'sure') return right ? 'confidence.sure' : 'confidence.sure.wrong';
  return confidence && (right ? 'confidence.unsure.right' : 'confidence.unsure');
}

/** One option to pick. */
interface OptionView {
  readonly value: number;
  readonly html: Html;
  readonly checked: boolean;
  /** Practice: this was chosen in the last try and was not it. */
  readonly tried: boolean;
  readonly right: boolean;
  readonly feedback: Html | undefined;
}

export interface ItemView {
  readonly id: string;
  readonly partial: string;
  readonly stem: Html;
  readonly body: Html;
  readonly label: string;
  readonly hints: readonly { readonly name: string; readonly html: Html }[];
  readonly verdict: VerdictView | undefined;
  readonly sureness: Key | undefined;
  /** The item's own feedback, once answered. */
  readonly feedback: Html | undefined;
  /** Set once nothing more can be answered. */
  readonly lines: readonly LineView[] | undefined;
  /** The text with its blanks filled in. */
  readonly filled: readonly FilledView[] | undefined;
  /** The entries of an order as they belong, when it was another. */
  readonly rightOrder: readonly Html[] | undefined;
  readonly options: readonly OptionView[];
  readonly terms: readonly TermView[];
  readonly ordering: OrderView | undefined;
  readonly filling: BlanksView | undefined;
  readonly text: string;
  readonly maxLength: number;
  /** What was typed in a try that may be repeated, with its feedback. */
  readonly typed: LineView | undefined;
  readonly practice: boolean;
  /** A form that is not finished comes back as the answer to its own request: only the form can name the place to go. */
  readonly inParts: boolean;
  /** Practice, after a wrong try: the answer may be shown. */
  readonly mayShow: boolean;
  readonly shown: boolean;
  readonly submitWord: string;
  readonly confidence: boolean;
  /** Enter in a text field sends the form: then nobody said how sure they are. */
  readonly typing: boolean;
  readonly disabled: boolean;
  readonly empty: boolean;
  readonly emptyWord: string;
}

const optionsOf = (item: Item): readonly Option[] => ('options' in item ? item.options : []);

/** Options in the order shown, with what the last open try says of them. */
function optionViews(step: ItemStep): OptionView[] {
  const options = optionsOf(step.item);
  const { answer } = step;
  const picked = answer?.response.kind === 'options' ? answer.response.options : [];
  return step.order.flatMap((value, place) => {
    const option = options[value];
    if (!option) return [];
    const tried = picked.includes(value);
    const feedback = tried ? answer?.answered.lines[place]?.feedback : undefined;
    // A single choice that was wrong is not offered again as chosen; ticks stay, so that they can be changed.
    const checked = tried && step.item.type === 'multiple-response';
    return [{ value, html: option.html, checked, tried, right: option.right && tried, feedback }];
  });
}

/** What was typed stands in the field; only its feedback is worth a line. */
const typedLine = (step: ItemStep, t: Translator): LineView | undefined => {
  const line = step.answer?.answered.lines.find((candidate) => candidate.chosen);
  return line?.feedback && step.order.length === 0 ? lineView(line, step.item.type, t) : undefined;
};

function typedText(step: ItemStep, unfinished: Unfinished | undefined): string {
  const response = unfinished?.response ?? step.answer?.response;
  return response?.kind === 'text' ? response.text : '';
}

/** Shown without a try: the lines hold the right answer, which nobody chose. */
const unchosen = (answered: Answered): Answered => ({
  ...answered,
  lines: answered.lines.map((line) => ({ ...line, chosen: false })),
});

const hintViews = (hints: readonly Html[], t: Translator): ItemView['hints'] =>
  hints.map((html, index) => ({
    name: hints.length === 1 ? t('item.hint') : t('item.hint.number', { number: index + 1 }),
    html,
  }));

function lockedLines(step: ItemStep, t: Translator): LineView[] | undefined {
  const { item, answer } = step;
  if (!answer || answer.open) return undefined;
  const { shown, tries, answered } = answer;
  return linesView(item, shown && tries === 0 ? unchosen(answered) : answered, t);
}

/** What an item's partial shows: a form, a form after a try, or the locked answer. */
export function itemView(
  step: ItemStep,
  standing: Standing,
  t: Translator,
  empty: boolean,
  unfinished?: Unfinished,
): ItemView {
  const { item, answer } = step;
  const locked = answer !== undefined && !answer.open;
  return {
    id: item.id,
    partial: `items/${item.type}`,
    stem: item.stem,
    body: item.body,
    label: item.stemText,
    hints: locked ? [] : hintViews(item.hints, t),
    verdict: answer && !answer.shown ? verdictView(answer.score, answer.right, t, answer.open) : undefined,
    sureness: answer && surenessWords(answer.confidence, answer.right),
    feedback: answer ? item.feedback : undefined,
    lines: lockedLines(step, t),
    filled: locked ? filledView(answer.answered) : undefined,
    rightOrder: locked ? answer.answered.rightOrder : undefined,
    options: locked ? [] : optionViews(step),
    terms: !locked && item.type === 'match' ? termViews(item, step, t, unfinished) : [],
    ordering: !locked && item.type === 'order' ? orderView(item, step, t, unfinished) : undefined,
    filling: !locked && item.type === 'blanks' ? blanksView(item, step, t, unfinished) : undefined,
    text: typedText(step, unfinished),
    maxLength: MAX_TYPED_LENGTH,
    typed: answer?.open ? typedLine(step, t) : undefined,
    practice: step.mode === 'practice',
    inParts: itemTypeOf(item).unfinished !== undefined,
    mayShow: answer?.open === true,
    shown: answer?.shown === true,
    submitWord: t(answer?.open ? 'item.again' : 'item.check'),
    confidence: item.confidence && step.mode === 'graded',
    typing: optionsOf(item).length === 0,
    disabled: standing === 'read-only',
    empty: empty && !locked,
    emptyWord: emptyWords(step, t, unfinished),
  };
}
