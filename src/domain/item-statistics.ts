import type { Answer, Practice } from './attempt.ts';
import type { Html } from './course.ts';
import { type AnswerLine, givenLines, namedLines, partKeyOf } from './items/answer-lines.ts';
import type { ChoiceCredit, Item } from './items/item.ts';
import { itemTypeOf } from './items/item-types.ts';

/** One answer of somebody, in an attempt or in a review. */
export interface GivenAnswer {
  /** Tells people apart, and goes no further. */
  readonly learnerId: string;
  readonly answer: Answer;
  /** The item as it was asked; undefined when that version can no longer be read. */
  readonly asked: Item | undefined;
  readonly inReview: boolean;
}

export interface AnswerCount {
  readonly html: Html;
  readonly credit: ChoiceCredit;
  /** People whose first answer it was; of an order, who put this entry where it belongs. */
  readonly people: number;
}

/** The answers to one part of an item; items of one part have one. */
export interface PartCount {
  readonly part?: Html;
  /** The blank, from 1. */
  readonly place?: number;
  readonly answers: readonly AnswerCount[];
  /** People who typed something that few others did. */
  readonly others: number;
}

/** Why somebody should look at an item. */
export type ItemHint =
  /** Less than half of the credit, on average. */
  | 'hard'
  /** A wrong answer was given by more people than the right one. */
  | 'misleading';

/** What one item's answers say of the item. Every person counts once, with the first answer. */
export interface ItemStatistic {
  readonly people: number;
  /** People whose first answer was right. */
  readonly right: number;
  /** Mean score of first answers, 0..1; 0 for nobody. */
  readonly mean: number;
  /** People who were sure of a first answer that was not right. */
  readonly sureAndWrong: number;
  /** Later answers in reviews. */
  readonly reviews: { readonly answers: number; readonly right: number };
  readonly parts: readonly PartCount[];
  /** Misconceptions that first answers showed, the most common first. */
  readonly mixUps: readonly { readonly mixUp: string; readonly people: number }[];
  /** Answers to another wording of the question, which count for nothing here. */
  readonly otherWording: number;
  readonly hints: readonly ItemHint[];
}

/** Practice is kept as it ended, so that of its answers nothing but the first try is known. */
export interface PracticeStatistic {
  readonly people: number;
  readonly right: number;
  /** People who asked to be shown the answer. */
  readonly shown: number;
  readonly hints: readonly ItemHint[];
}

/** So few people say little about a question. */
const ENOUGH_PEOPLE = 5;
/** What was typed by fewer is not shown in its own words, and a wrong answer of fewer misleads nobody. */
const SEVERAL = 3;

const isHard = (people: number, mean: number): boolean => people >= ENOUGH_PEOPLE && mean < 0.5;

/** Two items with the same text ask the same: feedback, hints and points may differ. */
const wordingOf = (item: Item): string =>
  JSON.stringify([item.type, item.stemText, item.body, namedLines(item)]);

function firstAnswers(given: readonly GivenAnswer[]): Map<string, GivenAnswer> {
  const first = new Map<string, GivenAnswer>();
  for (const one of given) {
    const known = first.get(one.learnerId);
    if (!known || one.answer.at < known.answer.at) first.set(one.learnerId, one);
  }
  return first;
}

type Counted = AnswerLine & { people: number };

/** What was right and is not foreseen was typed in the language of a translation. */
const rightLike = (named: readonly AnswerLine[], line: AnswerLine): AnswerLine | undefined =>
  named.find((one) => one.credit === 1 && partKeyOf(one) === partKeyOf(line));

function countLines(item: Item, given: readonly GivenAnswer[]): Counted[] {
  const counts = new Map<string, Counted>();
  const count = (line: AnswerLine, people: number): void => {
    const key = `${partKeyOf(line)}|${line.html}`;
    const known = counts.get(key);
    if (known) known.people += people;
    else counts.set(key, { ...line, people });
  };
  const named = namedLines(item);
  for (const line of named) count(line, 0);
  for (const { asked, answer } of given)
    for (const line of asked ? givenLines(asked, answer.response) : [])
      count((answer.right && line.unforeseen && rightLike(named, line)) || line, 1);
  return [...counts.values()];
}

const isRare = ({ unforeseen, people, html }: Counted): boolean =>
  unforeseen === true && (people < SEVERAL || html === '');

/** The answers that the item names first, as they stand in it; then others, the most common first. */
function partCounts(item: Item, lines: readonly Counted[]): PartCount[] {
  const named = new Set(namedLines(item).map((line) => `${partKeyOf(line)}|${line.html}`));
  const isNamed = (line: AnswerLine): boolean => named.has(`${partKeyOf(line)}|${line.html}`);
  return [...new Set(lines.map(partKeyOf))].map((key) => {
    const own = lines.filter((line) => partKeyOf(line) === key);
    const shown = own.filter((line) => !isRare(line));
    const added = shown.filter((line) => !isNamed(line)).sort((a, b) => b.people - a.people);
    const [{ part, place } = {}] = own;
    return {
      ...(part !== undefined && { part }),
      ...(place !== undefined && { place }),
      answers: [...shown.filter(isNamed), ...added].map(({ html, credit, people }) => ({
        html,
        credit,
        people,
      })),
      others: own.filter(isRare).reduce((sum, { people }) => sum + people, 0),
    };
  });
}

/** Of several right options every one is asked for; else any right answer will do. */
function misleads(item: Item, { answers }: PartCount): boolean {
  const wrong = Math.max(0, ...answers.filter(({ credit }) => credit === 0).map(({ people }) => people));
  const right = answers.filter(({ credit }) => credit === 1).map(({ people }) => people);
  const bar =
    item.type === 'multiple-response' ? Math.min(...right) : right.reduce((sum, people) => sum + people, 0);
  return wrong >= SEVERAL && wrong > bar;
}

function countMixUps(given: readonly GivenAnswer[]): ItemStatistic['mixUps'] {
  const counts = new Map<string, number>();
  for (const { asked, answer } of given) {
    if (!asked) continue;
    for (const mixUp of itemTypeOf(asked).answered(asked, answer.response, [], false).mixUps)
      counts.set(mixUp, (counts.get(mixUp) ?? 0) + 1);
  }
  return [...counts].map(([mixUp, people]) => ({ mixUp, people })).sort((a, b) => b.people - a.people);
}

/**
 * What these answers say of an item as it stands now. Answers to another wording of it count for nothing.
 * @param given answers to items of this id, in any order
 */
export function itemStatistic(item: Item, given: readonly GivenAnswer[]): ItemStatistic {
  const wording = wordingOf(item);
  const wordings = new Map<Item, string>([[item, wording]]);
  const same = given.filter(({ asked }) => {
    if (!asked) return false;
    const then = wordings.get(asked) ?? wordingOf(asked);
    wordings.set(asked, then);
    return then === wording;
  });
  const first = [...firstAnswers(same).values()];
  const later = same.filter((one) => one.inReview && !first.includes(one));
  const people = first.length;
  const mean = people === 0 ? 0 : first.reduce((sum, { answer }) => sum + answer.score, 0) / people;
  const parts = partCounts(item, countLines(item, first));
  const misleading = parts.some((part) => misleads(item, part));
  return {
    people,
    right: first.filter(({ answer }) => answer.right).length,
    mean,
    sureAndWrong: first.filter(({ answer }) => answer.confidence === 'sure' && !answer.right).length,
    reviews: { answers: later.length, right: later.filter(({ answer }) => answer.right).length },
    parts,
    mixUps: countMixUps(first),
    otherWording: given.length - same.length,
    hints: [
      ...(isHard(people, mean) ? (['hard'] as const) : []),
      ...(misleading ? (['misleading'] as const) : []),
    ],
  };
}

/** What practice with an item says of it. */
export function practiceStatistic(practice: readonly Practice[]): PracticeStatistic {
  const people = practice.length;
  const right = practice.filter((one) => one.right && one.tries === 1 && !one.shown).length;
  return {
    people,
    right,
    shown: practice.filter(({ shown }) => shown).length,
    hints: isHard(people, people === 0 ? 0 : right / people) ? ['hard'] : [],
  };
}
