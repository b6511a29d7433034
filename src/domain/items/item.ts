import type { Html } from '../course.ts';

export interface Feedback {
  readonly html: Html;
  /** Tag of the misconception that leads here, for the statistics. */
  readonly mixUp?: string;
}

export interface ItemBase {
  /** Stable, unique in the module. */
  readonly id: string;
  readonly stem: Html;
  /** The stem as plain text, for titles and accessible names. */
  readonly stemText: string;
  /** What stands between the heading and the answers. May be empty. */
  readonly body: Html;
  /** Words of stem, body and answers, for the minutes. */
  readonly words: number;
  /** Words of one typical feedback (the mean), with the general feedback, for the minutes. Absent: 0. */
  readonly feedbackWords?: number;
  /** At least 0; default 1. */
  readonly points: number;
  readonly hints: readonly Html[];
  /** The general feedback, shown with every answer. */
  readonly feedback?: Html;
  readonly shuffle: boolean;
  readonly confidence: boolean;
  /** Review items: the item this is a new story for. */
  readonly like?: string;
}

/** An option's identity is the item's id and this position in the source, from 0. */
export interface Option {
  readonly html: Html;
  readonly text: string;
  readonly right: boolean;
  readonly feedback?: Feedback;
}

export interface ChoiceItem extends ItemBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

export interface MultipleResponseItem extends ItemBase {
  readonly type: 'multiple-response';
  readonly options: readonly Option[];
}

export interface ExpectedText {
  readonly text: string;
  readonly feedback?: Feedback;
}

export interface ShortAnswerItem extends ItemBase {
  readonly type: 'short-answer';
  readonly accepted: readonly ExpectedText[];
  readonly expectedWrong: readonly ExpectedText[];
  /** No typo is forgiven. */
  readonly exact: boolean;
}

/** Inclusive bounds. */
export interface AcceptedNumber {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly feedback?: Feedback;
}

export interface NumericItem extends ItemBase {
  readonly type: 'numeric';
  readonly accepted: readonly AcceptedNumber[];
  readonly expectedWrong: readonly AcceptedNumber[];
  /** The question in the module's other languages: "3 veces" is the number 3 on every page. */
  readonly askedToo?: readonly string[];
}

export interface MatchTerm {
  readonly html: Html;
  readonly text: string;
  /** Position of the right definition. */
  readonly definition: number;
  readonly feedback?: Feedback;
}

/** `- term => definition` lines. */
export interface MatchItem extends ItemBase {
  readonly type: 'match';
  readonly terms: readonly MatchTerm[];
  /** Each definition once, as plain text: that is what a menu can show. */
  readonly definitions: readonly string[];
}

export interface OrderEntry {
  readonly html: Html;
  readonly text: string;
  readonly feedback?: Feedback;
}

/** A numbered list. */
export interface OrderItem extends ItemBase {
  readonly type: 'order';
  /** In the right order. */
  readonly entries: readonly OrderEntry[];
}

interface BlankBase {
  /** The sentence around it as plain text, an ellipsis in its place: for its accessible name. */
  readonly context: string;
}

export type Blank =
  | (BlankBase & { readonly kind: 'typed'; readonly accepted: readonly string[] })
  | (BlankBase & {
      readonly kind: 'picked';
      /** Plain text: that is what a menu can show. */
      readonly choices: readonly { readonly text: string; readonly right: boolean }[];
    });

/** Text with `[[...]]`. */
export interface BlanksItem extends ItemBase {
  readonly type: 'blanks';
  /** `text[i]` stands before blank `i`, the last one behind them all. Only together do they make a whole fragment. */
  readonly text: readonly Html[];
  readonly blanks: readonly Blank[];
  /** For all blanks. */
  readonly expectedWrong: readonly ExpectedText[];
  /** No typo is forgiven. */
  readonly exact: boolean;
}

/** Best, acceptable, neither. */
export type ChoiceCredit = 1 | 0.5 | 0;

export interface ScenarioChoice {
  readonly html: Html;
  readonly text: string;
  readonly credit: ChoiceCredit;
  /** Position of the step it leads to; absent: the story ends. */
  readonly to?: number;
  /** What comes of it. */
  readonly feedback?: Feedback;
}

export interface ScenarioStep {
  /** Stable, unique in the module. */
  readonly id: string;
  readonly heading: Html;
  readonly headingText: string;
  readonly body: Html;
  readonly choices: readonly ScenarioChoice[];
  /** Why the best choice is the best one. */
  readonly why?: Html;
}

/** A `## Scenario` section. */
export interface ScenarioItem extends ItemBase {
  readonly type: 'scenario';
  /** The story starts with the first. */
  readonly steps: readonly ScenarioStep[];
}

export type Item =
  | ChoiceItem
  | MultipleResponseItem
  | ShortAnswerItem
  | NumericItem
  | MatchItem
  | OrderItem
  | BlanksItem
  | ScenarioItem;

/** What a learner answered: plain JSON, stored with the attempt. */
export type ItemResponse =
  | { readonly kind: 'options'; readonly options: readonly number[] }
  | { readonly kind: 'text'; readonly text: string }
  /** For each term the position of the definition chosen; -1 where a form is not finished. */
  | { readonly kind: 'pairs'; readonly definitions: readonly number[] }
  /** For each blank what was typed, or the position of the choice picked; '' where a form is not finished. */
  | { readonly kind: 'blanks'; readonly answers: readonly (string | number)[] }
  /** Positions of all entries, in the order given. */
  | { readonly kind: 'order'; readonly entries: readonly number[] }
  /** For each start-to-end try the positions of the choices made, one for each step come by. */
  | { readonly kind: 'path'; readonly tries: readonly (readonly number[])[] };

/** What a form that makes no response yet holds, so that its page asks again and nothing is lost. */
export interface Unfinished {
  readonly response: ItemResponse;
  /** Positions of the parts without an answer. */
  readonly missing: readonly number[];
}

/** Posted form fields of one item, repeated names as arrays. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Grade {
  /** 0..1 */
  readonly score: number;
  /** Full credit. */
  readonly right: boolean;
}
