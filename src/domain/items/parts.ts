import type { AnsweredLine } from './answered.ts';
import type { Fields } from './item.ts';
import { partField } from './item-type.ts';

/** What was posted for one part of an item, when it is one text. */
export function postedPart(fields: Fields, part: number): string | undefined {
  const name = partField(part);
  const posted = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const value = Array.isArray(posted) && posted.length === 1 ? posted[0] : posted;
  return typeof value === 'string' ? value : undefined;
}

/** A position posted for one part; undefined when there is none, or one that the item does not have. */
export function postedPosition(fields: Fields, part: number, count: number): number | undefined {
  const value = postedPart(fields, part);
  if (value === undefined || !/^(0|[1-9]\d{0,3})$/.test(value)) return undefined;
  return Number(value) < count ? Number(value) : undefined;
}

/** Positions where the list holds nothing. */
export const emptyParts = (answers: readonly unknown[]): number[] =>
  answers.flatMap((answer, part) => (answer === undefined ? [part] : []));

/** The share of parts answered right. */
export function gradeParts(rights: readonly boolean[]): { score: number; right: boolean } {
  const score = rights.length === 0 ? 0 : rights.filter(Boolean).length / rights.length;
  return { score, right: score === 1 };
}

export const mixUpsOf = (mixUps: readonly (string | undefined)[]): string[] => [
  ...new Set(mixUps.filter((mixUp) => mixUp !== undefined)),
];

/** Feedback and right answer of one part, in the shape that spreads into a line. */
export const explained = (
  feedback: AnsweredLine['feedback'],
  instead: AnsweredLine['instead'],
): Pick<AnsweredLine, 'feedback' | 'instead'> => ({
  ...(feedback === undefined ? {} : { feedback }),
  ...(instead === undefined ? {} : { instead }),
});
