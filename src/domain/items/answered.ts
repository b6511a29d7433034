import type { Html } from '../course.ts';
import type { ChoiceCredit } from './item.ts';

/** One line of an item as shown after an answer: an option, what the learner typed, or the answer to one part. */
export interface AnsweredLine {
  /** Items of several parts: the part that this line answers, or its number from 1. */
  readonly part?: Html;
  readonly place?: number;
  readonly html: Html;
  readonly chosen: boolean;
  readonly right: boolean;
  readonly feedback?: Html;
  /** What is right in this part, once everything is revealed. Absent where the answer is right. */
  readonly instead?: Html;
  /** Other answers that count as this right one. */
  readonly also?: readonly Html[];
}

/** A piece of text, and what was filled in behind it. */
export interface FilledPiece {
  readonly html: Html;
  readonly fill?: { readonly place: number; readonly text: string; readonly right: boolean };
}

/** A choice made in a scenario. */
export interface StoryTurn {
  /** Heading of the step. */
  readonly step: Html;
  readonly choice: Html;
  readonly credit: ChoiceCredit;
  readonly consequence?: Html;
}

/** A choice on the map of a scenario. */
export interface StoryChoice {
  readonly html: Html;
  readonly credit: ChoiceCredit;
  readonly consequence?: Html;
  /** Heading of the step it leads to; absent: the story ends. */
  readonly to?: Html;
  /** Tries, from 1, in which it was chosen. */
  readonly chosenIn: readonly number[];
}

/** A step on the map of a scenario. */
export interface StoryStep {
  readonly heading: Html;
  readonly body: Html;
  /** From 1 along the best path; absent off it. */
  readonly place?: number;
  readonly choices: readonly StoryChoice[];
  readonly why?: Html;
}

/** A scenario as it was played. */
export interface Story {
  readonly tries: readonly {
    readonly turns: readonly StoryTurn[];
    /** Only best choices, to the end. */
    readonly right: boolean;
  }[];
  /** The best path first, then the other steps; once everything is revealed. */
  readonly map?: readonly StoryStep[];
}

/** What a page shows of an answered item. Ready-made, so that views need no logic. */
export interface Answered {
  readonly lines: readonly AnsweredLine[];
  /** The mix-ups the response shows. */
  readonly mixUps: readonly string[];
  /** The item's text with its blanks filled in. */
  readonly filled?: readonly FilledPiece[];
  /** The entries as they belong, once everything is revealed and the order given was another. */
  readonly rightOrder?: readonly Html[];
  readonly story?: Story;
}
