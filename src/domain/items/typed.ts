import { escapeText } from './escape-text.ts';
import type { Answered, AnsweredLine, Feedback, Fields, ItemResponse } from './item.ts';
import { ANSWER_FIELD, type AnswerBlock, type AnswerLine, MAX_TYPED_LENGTH } from './item-type.ts';

export type TextResponse = Extract<ItemResponse, { kind: 'text' }>;

/** A list of `=` and `~` lines with at least one `=`. */
export const isTyped = (block: AnswerBlock): boolean =>
  !block.blanks &&
  block.lines.some((line) => line.mark === 'accepted') &&
  block.lines.every((line) => line.mark === 'accepted' || line.mark === 'expected-wrong');

export const linesOf = (block: AnswerBlock, mark: AnswerLine['mark']): AnswerLine[] =>
  block.lines.filter((line) => line.mark === mark);

/** The text posted, trimmed; undefined when empty, repeated or longer than a page lets anyone type. */
export function readText(fields: Fields): string | undefined {
  const posted = Object.hasOwn(fields, ANSWER_FIELD) ? fields[ANSWER_FIELD] : undefined;
  const text = Array.isArray(posted) && posted.length === 1 ? posted[0] : posted;
  if (typeof text !== 'string' || text.length > MAX_TYPED_LENGTH) return undefined;
  return text.trim() === '' ? undefined : text.trim();
}

export const textOf = (response: ItemResponse): string =>
  response?.kind === 'text' && typeof response.text === 'string' ? response.text : '';

/** What was typed with the feedback it earned; a wrong one is followed by the accepted answer when `reveal`. */
export function answeredText(
  typed: string,
  right: boolean,
  feedback: Feedback | undefined,
  accepted: { readonly text: string; readonly feedback?: Feedback } | undefined,
  reveal: boolean,
): Answered {
  const lines: AnsweredLine[] = [
    { html: escapeText(typed), chosen: true, right, ...(feedback ? { feedback: feedback.html } : {}) },
  ];
  if (reveal && !right && accepted) {
    const why = accepted.feedback ? { feedback: accepted.feedback.html } : {};
    lines.push({ html: escapeText(accepted.text), chosen: false, right: true, ...why });
  }
  return { lines, mixUps: feedback?.mixUp === undefined ? [] : [feedback.mixUp] };
}
