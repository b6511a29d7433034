import type { Confidence, PartResult } from '../domain/attempt.ts';
import type { Module, Screen } from '../domain/course.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Answered } from '../domain/items/answered.ts';
import type { Item, ItemResponse } from '../domain/items/item.ts';
import type { PersonalItem } from '../domain/items/personal-item.ts';
import type { PersonalEntry } from '../domain/personal.ts';

/** How the person's work on the open module counts. */
export type Standing =
  | 'learner'
  /** A trainer: all works, nothing is sent. */
  | 'preview'
  /** Mentor or observer: reads, never submits. */
  | 'read-only';

export interface ItemStep {
  readonly item: Item;
  /** Source positions of the options in the order shown (empty for typed answers). */
  readonly order: readonly number[];
  readonly mode: 'graded' | 'practice';
  /** Items that are answered by several posts: what was given so far. */
  readonly underway?: ItemResponse;
  /** Questions of the quiz: which of how many, from 1. */
  readonly position?: { readonly number: number; readonly of: number };
  /** Once answered; a graded item is then locked, a practice item may be tried again until right or shown. */
  readonly answer?: {
    readonly response: ItemResponse;
    readonly score: number;
    readonly right: boolean;
    /** Lines of the item with the feedback to show. */
    readonly answered: Answered;
    /** Practice: may the learner try again? */
    readonly open: boolean;
    /** Practice: the learner asked to be shown the answer. */
    readonly shown: boolean;
    /** Practice: tries so far. */
    readonly tries: number;
    readonly confidence?: Confidence;
  };
}

/** Something to write for oneself, with what this very person wrote. */
export interface PersonalStep {
  readonly item: PersonalItem;
  readonly entry?: PersonalEntry;
  /** Nothing more is asked here: it is optional, or written and rehearsed. */
  readonly settled: boolean;
}

/** One page of a module. */
export interface StepPage {
  readonly module: Module;
  /** Languages that the module is there in, BCP 47, where there are several. */
  readonly languages?: readonly string[];
  readonly standing: Standing;
  /** For trainers: the link they opened has no gradebook column. */
  readonly ungraded?: boolean;
  /** A trainer excused the learner; told on the first page only. */
  readonly excused?: boolean;
  /** Issued with the page; an answer names it. */
  readonly attemptId: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly screen: Screen;
  /** The screen's text stands above this step (its first item, or a text screen). */
  readonly showText: boolean;
  readonly item?: ItemStep;
  readonly personal?: PersonalStep;
  /** 0 on the last step. */
  readonly minutesLeft: number;
  readonly previous?: number;
  /** The step behind this one; undefined on the last. */
  readonly next?: number;
  /** True once every graded item is answered: the way on from the last step is the result. */
  readonly finished: boolean;
  /** The first graded item that still waits for an answer, when the last step is reached without it. */
  readonly unanswered?: number;
  /** This is a second or later attempt. */
  readonly retry: boolean;
  /** For trainers: the file has errors now, this is the last good version. */
  readonly fileBroken: boolean;
  /** The page measures active time; `new`: no page of this session said that it can. Absent: it does not count. */
  readonly timing?: 'new' | 'known';
}

/** What one part of a module came to: a scenario, or the quiz. */
export interface PartSummary {
  readonly kind: PartResult['kind'];
  /** 0..1 */
  readonly score: number;
  readonly rightCount: number;
  readonly itemCount: number;
  /** False: a scenario that was not right by its second try. */
  readonly mastered: boolean;
  /** An earlier attempt asked it, and it counts on. */
  readonly carried: boolean;
}

/** An item of the latest attempt with everything explained. */
export interface ReviewedItem {
  readonly item: Item;
  /** Answered in an earlier attempt and carried over. */
  readonly carried?: true;
  readonly right: boolean;
  readonly score: number;
  readonly answered: Answered;
  readonly confidence?: Confidence;
}

/** What the LMS knows of this learner's grade, one per placement of the module in the context. */
export interface GradeStatus {
  readonly delivery: Delivery;
  readonly placementTitle?: string;
}

export interface ResultPage {
  readonly module: Module;
  readonly standing: Standing;
  readonly lmsName: string;
  /** Of the latest attempt, 0..1. */
  readonly score: number;
  readonly passed: boolean;
  readonly rightCount: number;
  readonly itemCount: number;
  /** Best score over all attempts. */
  readonly best: number;
  /** Set once any attempt passed. */
  readonly passedAt?: number;
  /** The latest attempt has points enough and fails for want of mastery. */
  readonly unmastered: boolean;
  /** What the LMS is told at most until then, 0..1; only where that is less than was earned. */
  readonly capped?: number;
  readonly parts: readonly PartSummary[];
  readonly attempts: number;
  /** False when the module's attempts are used up. */
  readonly mayRetry: boolean;
  /** Tries that are left; absent: as many as one likes. */
  readonly triesLeft?: number;
  /** What a further attempt asks; empty: everything. */
  readonly retryAsks: readonly PartResult['kind'][];
  readonly items: readonly ReviewedItem[];
  /** What the person wrote or still has to write, each with its step. */
  readonly personal: readonly (PersonalStep & { readonly step: number })[];
  /** `ungraded`: this placement has no gradebook column. */
  readonly grades: readonly GradeStatus[];
  readonly ungraded: boolean;
  /** Time on this page counts, since the module is not passed. */
  readonly timed: boolean;
  /** Once passed: the first module behind this one that is not passed yet. */
  readonly nextModule?: Pick<ListedModule, 'key' | 'title' | 'language' | 'minutes'>;
}

export interface ListedModule {
  readonly key: string;
  readonly title: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly minutes: number;
  readonly state: 'new' | 'started' | 'submitted' | 'passed';
  readonly best?: number;
  /** Submitted or passed, and a plan is still to be written. */
  readonly planOpen?: true;
}

/** A learner's list: the modules placed in this context. */
export interface ContextPage {
  readonly contextTitle?: string;
  readonly modules: readonly ListedModule[];
}
