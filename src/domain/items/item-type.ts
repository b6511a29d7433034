import type { Html } from '../course.ts';
import type { Answered } from './answered.ts';
import type { BlankText } from './blank-syntax.ts';
import type { ChoiceCredit, Fields, Grade, Item, ItemBase, ItemResponse, Unfinished } from './item.ts';

/** The form field that holds a response: an option's position (repeated for several), or the text typed. */
export const ANSWER_FIELD = 'answer';

/** The form field of one part of an item, counted from 0. */
export const partField = (part: number): string => `${ANSWER_FIELD}-${part}`;

/** Longest text that a typed response may have. */
export const MAX_TYPED_LENGTH = 500;

/** What an answer line starts with: `[x]`, `=`, `~`, `term => definition`, `1.`, or nothing. */
export type AnswerMark = 'box' | 'accepted' | 'expected-wrong' | 'pair' | 'numbered' | 'plain';

/** One line of an item's answer list, its mark taken off. */
export interface AnswerLine {
  readonly mark: AnswerMark;
  /** A box with `[x]`. */
  readonly ticked: boolean;
  /** A box with `[~]`, for the choices of a scenario. */
  readonly half?: boolean;
  /** Markdown behind the mark; a pair whole. */
  readonly markdown: string;
  readonly feedback?: { readonly markdown: string; readonly mixUp?: string };
}

/** One choice of a scenario's step, its target found. */
export interface ChoiceBlock extends Pick<AnswerLine, 'markdown' | 'feedback'> {
  readonly credit: ChoiceCredit;
  /** Position of the step it leads to; absent: the story ends. */
  readonly to?: number;
}

/** One step of a scenario. */
export interface StepBlock {
  readonly id: string;
  /** Markdown of heading, text and reason. */
  readonly heading: string;
  readonly body: string;
  readonly why?: string;
  readonly choices: readonly ChoiceBlock[];
}

/** Everything of an item that decides which type it is. */
export interface AnswerBlock {
  readonly lines: readonly AnswerLine[];
  /** `Exact: yes` */
  readonly exact: boolean;
  /** `Type: text` */
  readonly asText: boolean;
  /** The item's text, when it holds `[[...]]`. */
  readonly blanks?: BlankText;
  /** `Plan:` and `Reflect:` lines. */
  readonly plan?: string;
  readonly reflect?: string;
  /** A scenario's; its `lines` are empty. */
  readonly steps?: readonly StepBlock[];
}

/** What one post adds to an item that is answered by several. */
export type Taken<R extends ItemResponse = ItemResponse> =
  | { readonly kind: 'taken'; readonly response: R }
  /** This part was answered before: in the same way, or in another one. */
  | { readonly kind: 'repeated'; readonly same: boolean }
  /** Nothing was chosen, or what the item does not have. */
  | { readonly kind: 'nothing' }
  /** No page of ours asks for this part now. */
  | { readonly kind: 'forged' };

/** How Markdown becomes safe fragments, given by the caller so that the domain stays pure. */
export interface Render {
  block(markdown: string): Html;
  inline(markdown: string): Html;
  /** The same as plain text on one line. */
  text(markdown: string): string;
}

/**
 * One kind of item, whole: how its answers are recognised and built, how a posted form becomes a response,
 * how a response is graded and shown. Every function is pure. A new type is one file beside this one and one
 * line in `item-types.ts`.
 */
export interface ItemType<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  readonly type: I['type'];

  /** The block is of this type and well formed; `build` is called with such blocks only. */
  recognises(block: AnswerBlock): boolean;

  build(base: ItemBase, block: AnswerBlock, render: Render): I;

  /**
   * Positions in the order shown to whoever has this seed: the same for the same seed. Absent: options as they stand,
   * or shuffled when the item says so.
   */
  order?(item: I, seed: string): number[];

  /**
   * The response in these form fields (`ANSWER_FIELD`), or undefined when nothing was answered.
   * Values that the item does not have (a forged option) are undefined too. Never throws.
   */
  readResponse(item: I, fields: Fields): R | undefined;

  /** What to keep of fields that make no response. Absent, or undefined: nothing. Never throws. */
  unfinished?(item: I, fields: Fields): Unfinished | undefined;

  /**
   * Items that are answered by several posts: the response `before` with what these fields add. Never throws. Absent:
   * one post is the whole answer.
   */
  take?(item: I, before: ItemResponse | undefined, fields: Fields): Taken<R>;

  /** Goes with `take`: nothing is left to answer. */
  isWhole?(item: I, response: ItemResponse): boolean;

  /** Never throws; a response of another shape scores 0. */
  grade(item: I, response: R): Grade;

  /** The item with this response and its feedback, options in `order`. Feedback of what was not chosen only when `reveal`. */
  answered(item: I, response: R, order: readonly number[], reveal: boolean): Answered;

  /** The response that scores 1, for "Show me" and the property tests. */
  key(item: I): R;

  /**
   * What a typed text counts as, in the item's own words; undefined when nobody foresaw it. Typed items only: for
   * the statistics, where one answer spelled in two ways is one.
   */
  typedAs?(item: I, text: string, part: number): string | undefined;
}
