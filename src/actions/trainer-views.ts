import type { Module } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { GradeStatus, ListedModule, PartSummary, ReviewedItem } from './views.ts';

/** A placement of a module as trainers see it. */
export interface PlacementStatus {
  readonly id: string;
  readonly title?: string;
  /** `missing`: grades of this link go nowhere; `seeking`: it is being looked for. */
  readonly column: 'there' | 'missing' | 'seeking';
  /** The LMS said where columns are made. */
  readonly mayCreate: boolean;
  /** Why it could not be found or made. */
  readonly problem?: string;
  readonly sendWhen: 'always' | 'passed';
}

/** A trainer's list: the modules placed in this context, and where a grade needs a decision or a hand. */
export interface GradesPage {
  readonly contextTitle?: string;
  readonly modules: readonly {
    readonly key: string;
    readonly title: string;
    /** Learners with a grade that waits for a person. */
    readonly stuck: number;
    /** Links of the module without a gradebook column. */
    readonly withoutColumn: number;
  }[];
}

export interface LearnerRow {
  /** Record key. */
  readonly learnerId: string;
  /** Undefined: the LMS shares none. */
  readonly name?: string;
  /** False: the LMS lists them as inactive, or no longer. */
  readonly active: boolean;
  readonly state: ListedModule['state'];
  readonly best?: number;
  readonly excused: boolean;
  /** All tries are used up: one more may be given. */
  readonly usedUp: boolean;
  readonly grades: readonly GradeStatus[];
}

/** The learners of one module in this context, a page of them. */
export interface ModuleGradesPage {
  readonly contextTitle?: string;
  readonly moduleKey: string;
  readonly moduleTitle: string;
  readonly lmsName: string;
  readonly placements: readonly PlacementStatus[];
  readonly roster: {
    /** False: only those who were here are shown. */
    readonly listed: boolean;
    readonly readAt?: number;
    readonly short?: string;
    readonly reading: boolean;
    readonly problem?: string;
    /** The LMS can be asked. */
    readonly mayAsk: boolean;
  };
  /** Those whose grade waits for a person first, then by name. */
  readonly learners: readonly LearnerRow[];
  readonly total: number;
  readonly passed: number;
  readonly stuck: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** One learner's work on a module, for trainers of the context. */
export interface ReviewPage {
  readonly moduleKey: string;
  readonly moduleTitle: string;
  readonly lmsName: string;
  readonly learnerId: string;
  readonly name?: string;
  readonly best?: number;
  readonly passedAt?: number;
  readonly excused: boolean;
  readonly grades: readonly GradeStatus[];
  /** Newest first. */
  readonly attempts: readonly {
    readonly id: string;
    /** From 1, in the order of submission. */
    readonly number: number;
    readonly submittedAt: number;
    readonly score: number;
    readonly passed: boolean;
  }[];
  /** The attempt that is explained; undefined before the first submission. */
  readonly shown?: {
    readonly id: string;
    readonly module: Module;
    readonly score: number;
    readonly passed: boolean;
    readonly unmastered: boolean;
    readonly parts: readonly PartSummary[];
    readonly rightCount: number;
    readonly itemCount: number;
    readonly items: readonly ReviewedItem[];
  };
}

/** A trainer's library: every course, what is broken and why. */
export interface LibraryPage {
  readonly contextTitle?: string;
  /** A copy of another context: links that came along are known as placed only once somebody opened them. */
  readonly copied?: boolean;
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    /** BCP 47, of title and summary. */
    readonly language: string;
    readonly modules: readonly {
      readonly key: string;
      /** Its file, where no title can be read. */
      readonly title: string;
      /** BCP 47, of the title; absent with it. */
      readonly language?: string;
      readonly minutes?: number;
      readonly serving: 'current' | 'older' | 'none';
      readonly placed: boolean;
      readonly diagnostics: readonly Diagnostic[];
    }[];
    readonly diagnostics: readonly Diagnostic[];
  }[];
}
