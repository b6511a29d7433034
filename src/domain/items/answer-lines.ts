import type { Html } from '../course.ts';
import type { AnsweredLine } from './answered.ts';
import { escapeText } from './escape-text.ts';
import type { ChoiceCredit, Item, ItemResponse } from './item.ts';
import { itemTypeOf } from './item-types.ts';
import { normaliseAnswer } from './short-answer.ts';

/** One answer that can be given, for counting: an option, a pair, a choice at a step, what was typed. */
export interface AnswerLine {
  /** What it answers, of items with several parts: a term, a step. */
  readonly part?: Html;
  /** The blank that it fills, from 1. */
  readonly place?: number;
  readonly html: Html;
  readonly credit: ChoiceCredit;
  /** Typed, and no answer that the item names. */
  readonly unforeseen?: true;
}

/** Two answers are counted as one when their keys are the same. */
export const partKeyOf = ({ part, place }: Pick<AnswerLine, 'part' | 'place'>): string =>
  `${place ?? ''}|${part ?? ''}`;

const everyOption = (item: Item): number[] => ('options' in item ? [...item.options.keys()] : []);

/** What was typed for this part of the response; undefined where a choice was made. */
function typedFor(response: ItemResponse, part: number): string | undefined {
  if (response.kind === 'text') return response.text;
  const given = response.kind === 'blanks' ? response.answers[part] : undefined;
  return typeof given === 'string' ? given : undefined;
}

/** However it was spelled, an answer is the one that the item names; others lose their case and spacing. */
function namedLine(item: Item, response: ItemResponse, line: AnsweredLine, part: number): AnswerLine {
  const { right, html } = line;
  const base = {
    ...(line.part !== undefined && { part: line.part }),
    ...(item.type === 'blanks' && { place: part + 1 }),
    credit: right ? (1 as const) : (0 as const),
  };
  const typed = typedFor(response, part);
  if (typed === undefined) return { ...base, html };
  const named = itemTypeOf(item).typedAs?.(item, typed, part);
  return named === undefined
    ? { ...base, html: escapeText(normaliseAnswer(typed)), unforeseen: true }
    : { ...base, html: escapeText(named) };
}

/** The first answer to each part: who comes by a step again has chosen there already. */
function firstOfEachPart(lines: readonly AnswerLine[]): AnswerLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const isFirst = !seen.has(partKeyOf(line));
    seen.add(partKeyOf(line));
    return isFirst;
  });
}

/**
 * What a response says, line by line: of a scenario the first try, of an order the entries that stand where they
 * belong. Never throws.
 */
export function givenLines(item: Item, response: ItemResponse): AnswerLine[] {
  const { lines, story } = itemTypeOf(item).answered(item, response, everyOption(item), false);
  if (story) {
    const turns = story.tries[0]?.turns ?? [];
    return firstOfEachPart(turns.map(({ step, choice, credit }) => ({ part: step, html: choice, credit })));
  }
  if (item.type === 'order')
    return lines.filter(({ right }) => right).map(({ html }) => ({ html, credit: 1 }));
  return lines
    .map((line, part) => ({ line, named: namedLine(item, response, line, part) }))
    .filter(({ line }) => line.chosen && line.html !== '')
    .map(({ named }) => named);
}

/** Every answer that the item names and a page can show before anybody answered: all options, or what is right. */
export function namedLines(item: Item): AnswerLine[] {
  const type = itemTypeOf(item);
  const key = type.key(item);
  const { lines, story } = type.answered(item, key, everyOption(item), true);
  if (story?.map)
    return story.map.flatMap(({ heading, choices }) =>
      choices.map(({ html, credit }) => ({ part: heading, html, credit })),
    );
  if ('options' in item) return lines.map(({ html, right }) => ({ html, credit: right ? 1 : 0 }));
  return givenLines(item, key);
}
