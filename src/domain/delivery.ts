/** Reasons that heal by themselves. */
export type RetryReason =
  | 'unreachable'
  | 'timeout'
  | 'lms-error'
  | 'rate-limited'
  | 'token-unavailable'
  | 'not-published';

/** Reasons that need a person; the words and the remedy of each stand in the pages and the CLI. */
export type ParkReason =
  | 'line-item-gone'
  | 'learner-unknown'
  | 'not-accepting'
  | 'attempts-used'
  | 'grade-locked'
  | 'not-allowed'
  | 'scope-missing'
  | 'rejected'
  | 'newer-grade'
  | 'platform-off'
  | 'gave-up';

/** Why nothing is sent on purpose. `kept`: a trainer let the LMS's own grade stand. */
export type StopReason = 'excused' | 'not-passed' | 'kept';

/** What the LMS confirmed that it holds. */
export interface Receipt {
  readonly score: number;
  readonly at: number;
  readonly status: number;
  readonly resultUrl?: string;
}

/** What the LMS says that it holds. */
export interface HeldGrade {
  /** 0..1, above for extra credit; absent: no grade, or in Moodle one of 0. */
  readonly score?: number;
  /** Points of the column. */
  readonly maximum: number;
  /** A trainer's feedback beside the grade. */
  readonly comment?: string;
}

/** The one pending or confirmed grade of a learner for a placement's line item. Lives inside the work record. */
export interface Delivery {
  readonly placementId: string;
  readonly lineItem: string;
  readonly scopes: readonly string[];
  /** The LMS's product family as its launch named it, or ''. */
  readonly lms?: string;
  /** 0..1: the best score, which the LMS should hold. */
  readonly score: number;
  readonly attemptId: string;
  /** When the attempt behind the score was submitted. */
  readonly submittedAt: number;
  readonly state: 'pending' | 'confirmed' | 'parked' | 'stopped';
  /** The message's timestamp, fixed from the first send until it is answered or replaced by a better score. */
  readonly timestamp: number;
  /** Sends of this score so far. */
  readonly tries: number;
  /** Conflicts in a row. */
  readonly conflicts: number;
  /** Answers of 500 in a row, and when the first came. */
  readonly serverErrors?: { readonly count: number; readonly since: number };
  /** When the next send is due; only while pending. */
  readonly dueAt?: number;
  readonly lastTryAt?: number;
  readonly reason?: RetryReason | ParkReason | StopReason;
  /** What the LMS answered, shortened; for admins. */
  readonly detail?: string;
  readonly receipt?: Receipt;
  /** Scores of ours that were replaced unconfirmed: one may have arrived all the same, its answer lost on the way or in a crash. */
  readonly unanswered?: readonly number[];
  /** The grade that a person set in the LMS, where it differs from ours. */
  readonly held?: HeldGrade;
  /** A trainer decided that ours takes the place of the LMS's own: sent without looking first. */
  readonly overwrite?: boolean;
}

/** Someone changed the grade in the LMS; only a trainer's word sends over it. */
export const isAsking = ({ state, reason }: Delivery): boolean =>
  state === 'parked' && reason === 'newer-grade';

/** LMSs compare whole seconds: the next timestamp lies in a later second than the one before. */
export const laterTimestamp = (before: number | undefined, now: number): number =>
  before === undefined ? now : Math.max(now, before + 1000);
