/** Reasons that heal by themselves. */
export type RetryReason = 'unreachable' | 'timeout' | 'lms-error' | 'rate-limited' | 'token-unavailable';

/** Reasons that need a person; the words and the remedy of each stand in the pages and the CLI. */
export type ParkReason =
  | 'line-item-gone'
  | 'learner-unknown'
  | 'not-accepting'
  | 'not-allowed'
  | 'scope-missing'
  | 'rejected'
  | 'newer-grade'
  | 'platform-off'
  | 'gave-up';

/** What the LMS confirmed that it holds. */
export interface Receipt {
  readonly score: number;
  readonly at: number;
  readonly status: number;
  readonly resultUrl?: string;
}

/** The one pending or confirmed grade of a learner for a placement's line item. Lives inside the work record. */
export interface Delivery {
  readonly placementId: string;
  readonly lineItem: string;
  readonly scopes: readonly string[];
  /** 0..1: the best score, which the LMS should hold. */
  readonly score: number;
  readonly attemptId: string;
  /** When the attempt behind the score was submitted. */
  readonly submittedAt: number;
  readonly state: 'pending' | 'confirmed' | 'parked';
  /** The message's timestamp, fixed from the first send until it is answered or replaced by a better score. */
  readonly timestamp: number;
  /** Sends of this score so far. */
  readonly tries: number;
  /** Conflicts in a row. */
  readonly conflicts: number;
  /** When the next send is due; only while pending. */
  readonly dueAt?: number;
  readonly lastTryAt?: number;
  readonly reason?: RetryReason | ParkReason;
  /** What the LMS answered, shortened; for admins. */
  readonly detail?: string;
  readonly receipt?: Receipt;
}
