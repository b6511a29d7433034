import { editDistance } from './edit-distance.ts';
import type { ExpectedText, ShortAnswerItem } from './item.ts';
import type { AnswerLine, ItemType, Render } from './item-type.ts';
import { buildFeedback } from './options.ts';
import { answeredText, isTyped, linesOf, readText, type TextResponse, textOf } from './typed.ts';

/** Words this long forgive one typo. */
const TYPO_LETTERS = 5;

/** Case, accents, spacing, hyphens, quote shapes and punctuation at the ends do not count. */
export function normaliseAnswer(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[-\u2010-\u2015\u2212_\s]+/g, ' ')
    .replace(/^[ .,;:!?"']+|[ .,;:!?"']+$/g, '');
}

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

/** Two texts that count as one answer. */
export const sameAnswer = (typed: string, expected: string): boolean => {
  const [a, b] = [normaliseAnswer(typed), normaliseAnswer(expected)];
  return a === b
    ? a !== '' || typed.trim() === expected.trim()
    : a !== '' && withoutSpaces(a) === withoutSpaces(b);
};

function isWithinTypos(typed: string, expected: string): boolean {
  const typedWords = normaliseAnswer(typed).split(' ');
  const words = normaliseAnswer(expected).split(' ');
  if (typedWords.length !== words.length) return false;
  return words.every((word, index) => isWordWithinTypo(typedWords[index] ?? '', word));
}

function isWordWithinTypo(typed: string, word: string): boolean {
  if (typed === word) return true;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const allLetters = letters === [...word].length;
  return allLetters && letters >= TYPO_LETTERS && editDistance(typed, word, 1) <= 1;
}

/** The expected answer that this text is, and whether it is right. A typo never turns a `~` answer into a right one. */
export function matchText(
  item: Pick<ShortAnswerItem, 'accepted' | 'expectedWrong' | 'exact'>,
  typed: string,
): { right: boolean; match?: ExpectedText } {
  const exactRight = item.accepted.find((expected) => sameAnswer(typed, expected.text));
  if (exactRight) return { right: true, match: exactRight };
  const exactWrong = item.expectedWrong.find((expected) => sameAnswer(typed, expected.text));
  if (exactWrong) return { right: false, match: exactWrong };
  const nearWrong = item.expectedWrong.find((expected) => isWithinTypos(typed, expected.text));
  const nearRight = item.exact
    ? undefined
    : item.accepted.find((expected) => isWithinTypos(typed, expected.text));
  if (nearRight) return { right: true, match: nearRight };
  return { right: false, ...(nearWrong ? { match: nearWrong } : {}) };
}

const buildExpected = (lines: readonly AnswerLine[], render: Render): ExpectedText[] =>
  lines.map((line) => ({ text: render.text(line.markdown), ...buildFeedback(line, render) }));

/** What only differs in ways that do not count is one answer. */
const distinct = (accepted: readonly ExpectedText[]): ExpectedText[] =>
  accepted.filter(({ text }, index) => accepted.findIndex((one) => sameAnswer(one.text, text)) === index);

/** `- = answer`, and `- ~ wrong answer we expect`: all or nothing. */
export const shortAnswer: ItemType<ShortAnswerItem, TextResponse> = {
  type: 'short-answer',

  recognises: isTyped,

  build: (base, block, render) => ({
    ...base,
    type: 'short-answer',
    accepted: buildExpected(linesOf(block, 'accepted'), render),
    expectedWrong: buildExpected(linesOf(block, 'expected-wrong'), render),
    exact: block.exact,
  }),

  readResponse(_item, fields) {
    const text = readText(fields);
    return text === undefined ? undefined : { kind: 'text', text };
  },

  grade(item, response) {
    const { right } = matchText(item, textOf(response));
    return { score: right ? 1 : 0, right };
  },

  answered(item, response, _order, reveal) {
    const typed = textOf(response);
    const { right, match } = matchText(item, typed);
    return answeredText(typed, right, match?.feedback, distinct(item.accepted), reveal);
  },

  key: (item) => ({ kind: 'text', text: item.accepted[0]?.text ?? '' }),

  typedAs: (item, text) => matchText(item, text).match?.text,
};
