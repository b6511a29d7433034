import type { Html } from '../course.ts';
import type { AnswerBlock, Render } from './item-type.ts';

interface PersonalBase {
  /** Stable, unique in the module, also among other items. */
  readonly id: string;
  readonly stem: Html;
  readonly stemText: string;
  /** What stands below the heading. May be empty. */
  readonly body: Html;
  /** Words to read, for the minutes. */
  readonly words: number;
  readonly hints: readonly Html[];
}

/** `Plan: If [cue], then I will [action]` */
export interface PlanItem extends PersonalBase {
  readonly type: 'plan';
  /** Plain text before the cue, between cue and action, and behind them: `If `, `, then I will `, ``. */
  readonly sentence: readonly [before: string, between: string, after: string];
  /** What the brackets hold. */
  readonly examples: readonly [cue: string, action: string];
}

/** `Reflect: question` */
export interface ReflectionItem extends PersonalBase {
  readonly type: 'reflection';
  readonly question: Html;
}

/**
 * What a learner writes for themselves. It is no `Item`, so that nothing that grades, counts or shows answers to
 * others can meet it: only its writer ever sees what was written.
 */
export type PersonalItem = PlanItem | ReflectionItem;

/** One kind of personal item: how it is recognised and built, what is written for it. Every function is pure. */
export interface PersonalType<I extends PersonalItem = PersonalItem> {
  readonly type: I['type'];

  /** Its keyword stands in the block, well formed or not. */
  claims(block: AnswerBlock): boolean;

  /** `build` is called with such blocks only. */
  recognises(block: AnswerBlock): boolean;

  build(base: PersonalBase, block: AnswerBlock, render: Render): I;

  /** The longest text of each part, in UTF-16 code units as forms count them. */
  readonly longest: readonly number[];

  /** The module is not finished without it. */
  readonly required: boolean;

  /** A part as it is kept: without words that the page puts around it. */
  tidy(item: I, text: string, part: number): string;
}
