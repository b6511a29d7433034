import type { Hours } from './course.ts';
import type { TimeEvidence } from './pd-time.ts';
import type { SchoolYear } from './school-year.ts';

/**
 * PD time that was earned: a module passed for the first time in its school year, or review sessions. `pass-used`: the
 * pass counts in another context too, which earns no new time.
 */
export interface EarnedTime {
  readonly kind: 'pass' | 'review' | 'pass-used';
  readonly courseId: string;
  readonly courseTitle: string;
  readonly edition?: string;
  readonly moduleKey: string;
  readonly title: string;
  /** Hash of the module's version that was worked on. */
  readonly moduleVersion: string;
  /** When the work that earned it began. */
  readonly startedAt: number;
  /** Whole seconds. */
  readonly creditedSeconds: number;
  readonly evidence: TimeEvidence;
  /** What the hours are about: shares of the time, not hours; empty where neither module nor course says. */
  readonly kinds: Hours;
  readonly standards: readonly string[];
  /** 0..1. A pass's. */
  readonly score?: number;
  readonly attemptId?: string;
}

/** The learner takes less than was credited. Each claim lowers; none raises again. */
export interface LowerClaim {
  readonly kind: 'claim';
  /** The ids of the rows it is about; always one. */
  readonly of: readonly string[];
  readonly claimedSeconds: number;
}

/** A supervisor's word on rows. The newest one about a row holds. */
export interface Mark {
  readonly kind: 'sign-off' | 'paid';
  readonly of: readonly string[];
  /** Signed or taken back; paid or unpaid. */
  readonly value: boolean;
}

/** The learner confirmed or changed the name that documents bear. */
export interface NameNote {
  readonly kind: 'legal-name';
  readonly name: string;
}

/** A certificate was issued or revoked. */
export interface CertificateNote {
  readonly kind: 'certificate' | 'certificate-revoked';
  readonly courseId: string;
  readonly code: string;
  readonly reason?: string;
}

/** Somebody saw the learner do a module's task at work. It says so, and earns no time. */
export interface SeenTask {
  readonly kind: 'task-seen';
  readonly courseId: string;
  readonly courseTitle: string;
  readonly moduleKey: string;
  readonly title: string;
  readonly moduleVersion: string;
  readonly standards: readonly string[];
  /** Steps of the checklist that were seen, in plain words. */
  readonly seen: readonly string[];
  /** How many steps the checklist has. */
  readonly steps: number;
  readonly signer: {
    readonly name: string;
    /** As a supervisor typed it; absent for a trainer of the context. */
    readonly role?: string;
    /** A link proves no more than that its holder said so. */
    readonly via: 'link' | 'trainer';
  };
}

/** What a ledger row says. A new kind of row is a new member here. */
export type LedgerDetail = EarnedTime | LowerClaim | Mark | NameNote | CertificateNote | SeenTask;

/** One row of the ledger: written once, never changed. */
export interface LedgerEntry {
  readonly id: string;
  readonly at: number;
  readonly learnerId: string;
  readonly platformId: string;
  readonly tenantId: string;
  /** The LMS course it came from, where there is one. */
  readonly contextId?: string;
  readonly schoolYear: SchoolYear;
  /** The learner's name at that time. */
  readonly learnerName?: string;
  /** Record key of who wrote it, where that is not the learner. */
  readonly by?: string;
  readonly byName?: string;
  /** Milliseconds: kept until then, also past an erasure of everything else. */
  readonly expiresAt: number;
  readonly detail: LedgerDetail;
}
