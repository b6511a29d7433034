import type { AcceptedNumber, NumericItem } from './item.ts';
import type { AnswerLine, ItemType, Render } from './item-type.ts';
import { readNumberRange, readTypedNumber } from './number-syntax.ts';
import { buildFeedback } from './options.ts';
import { answeredText, isTyped, linesOf, readText, type TextResponse, textOf } from './typed.ts';

const contains = (number: AcceptedNumber, value: number): boolean =>
  number.from <= value && value <= number.to;

const readNumber = (typed: string, { stemText, askedToo = [] }: NumericItem): number | undefined =>
  readTypedNumber(typed, [stemText, ...askedToo].join(' '));

function match(item: NumericItem, typed: string): { right: boolean; match?: AcceptedNumber } {
  const value = readNumber(typed, item);
  if (value === undefined) return { right: false };
  const accepted = item.accepted.find((number) => contains(number, value));
  if (accepted) return { right: true, match: accepted };
  const wrong = item.expectedWrong.find((number) => contains(number, value));
  return { right: false, ...(wrong ? { match: wrong } : {}) };
}

const buildNumbers = (lines: readonly AnswerLine[], render: Render): AcceptedNumber[] =>
  lines.flatMap((line) => {
    const text = render.text(line.markdown);
    const range = readNumberRange(text);
    return range ? [{ from: range.from, to: range.to, text, ...buildFeedback(line, render) }] : [];
  });

const distinct = (accepted: readonly AcceptedNumber[]): AcceptedNumber[] =>
  accepted.filter(
    ({ from, to }, index) => accepted.findIndex((one) => one.from === from && one.to === to) === index,
  );

/** `- = 12`, `- = 12 +- 0.5`, `- = 10 to 14`, all of them numbers: all or nothing. */
export const numeric: ItemType<NumericItem, TextResponse> = {
  type: 'numeric',

  recognises: (block) =>
    !block.asText &&
    isTyped(block) &&
    block.lines.every((line) => readNumberRange(line.markdown.trim()) !== undefined),

  build: (base, block, render) => ({
    ...base,
    type: 'numeric',
    accepted: buildNumbers(linesOf(block, 'accepted'), render),
    expectedWrong: buildNumbers(linesOf(block, 'expected-wrong'), render),
  }),

  /** Text that is no number is no answer: the page asks again, so that a stray word costs nobody a point. */
  readResponse(item, fields) {
    const text = readText(fields);
    if (text === undefined || readNumber(text, item) === undefined) return undefined;
    return { kind: 'text', text };
  },

  /** What was typed and is no number comes back to be mended. */
  unfinished(_item, fields) {
    const text = readText(fields);
    return text === undefined ? undefined : { response: { kind: 'text', text }, missing: [0] };
  },

  grade(item, response) {
    const { right } = match(item, textOf(response));
    return { score: right ? 1 : 0, right };
  },

  answered(item, response, _order, reveal) {
    const typed = textOf(response);
    const found = match(item, typed);
    return answeredText(typed, found.right, found.match?.feedback, distinct(item.accepted), reveal);
  },

  key(item) {
    const text = item.accepted[0]?.text ?? '';
    return { kind: 'text', text: readNumberRange(text)?.typical ?? text };
  },

  typedAs: (item, text) => match(item, text).match?.text,
};
