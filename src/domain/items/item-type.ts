import type { Answered, Fields, Grade, Item, ItemResponse } from './item.ts';

/**
 * One kind of item, whole: how its answers are recognised and built from Markdown (see `AnswerLine` and `build`
 * in this folder), how a posted form becomes a response, how a response is graded and shown.
 * Every function is pure. A new type is one file beside this one and one line in `item-types.ts`.
 */
export interface ItemType<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  readonly type: I['type'];

  /**
   * The response in these form fields, or undefined when nothing was answered.
   * Values that the item does not have (a forged option) are undefined too. Never throws.
   */
  readResponse(item: I, fields: Fields): R | undefined;

  /** Never throws; a response of another shape scores 0. */
  grade(item: I, response: R): Grade;

  /** The item with this response and its feedback, options in `order`. Feedback of what was not chosen only when `reveal`. */
  answered(item: I, response: R, order: readonly number[], reveal: boolean): Answered;

  /** The response that scores 1, for "Show me" and the property tests. */
  key(item: I): R;
}
