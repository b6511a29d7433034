import type { Answered, AnsweredLine } from './answered.ts';
import { escapeText } from './escape-text.ts';
import type { Feedback, Fields, ItemResponse } from './item.ts';
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

interface Accepted {
  readonly text: string;
  readonly feedback?: Feedback;
}

/**
 * What was typed with the feedback it earned; a wrong one is followed by the accepted answers when `reveal`.
 * @param accepted each of them once
 */
export function answeredText(
  typed: string,
  right: boolean,
  feedback: Feedback | undefined,
  accepted: readonly Accepted[],
  reveal: boolean,
): Answered {
  const [first, ...others] = accepted;
  const lines: AnsweredLine[] = [
    { html: escapeText(typed), chosen: true, right, ...(feedback ? { feedback: feedback.html } : {}) },
  ];
  if (reveal && !right && first) {
    lines.push({
      html: escapeText(first.text),
      chosen: false,
      right: true,
      ...(others.length > 0 && { also: others.map(({ text }) => escapeText(text)) }),
      ...(first.feedback && { feedback: first.feedback.html }),
    });
  }
  return { lines, mixUps: feedback?.mixUp === undefined ? [] : [feedback.mixUp] };
}
