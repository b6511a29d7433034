import type { LedgerEntry } from './ledger.ts';
import { groupBy, type HoursByKind, hoursByKind, quarterHours, sumSeconds } from './pd-hours.ts';
import type { SchoolYear } from './school-year.ts';
import { type TranscriptRow, transcriptOf } from './transcript.ts';

/** A passed module, as a certificate needs it. */
export interface ModuleCredit {
  /** Id of the ledger row. */
  readonly entryId: string;
  readonly moduleKey: string;
  readonly title: string;
  /** Hash of the version that was passed. */
  readonly moduleVersion: string;
  readonly passedAt: number;
  /** 0..1 */
  readonly score: number;
  /** What the learner claims, whole seconds. */
  readonly seconds: number;
  /** The same in whole minutes, rounded down. */
  readonly minutes: number;
}

/** What one person earned with one course: what a certificate is made of. */
export interface CourseCredit {
  readonly courseId: string;
  /** As it was called at the last pass. */
  readonly courseTitle: string;
  readonly edition?: string;
  readonly person: {
    readonly learnerId: string;
    readonly platformId: string;
    readonly tenantId: string;
    /** At the last pass, as the LMS had it; the confirmed legal name is on the learner's record. */
    readonly name?: string;
  };
  /** Each module once, its newest pass, in the order passed. */
  readonly modules: readonly ModuleCredit[];
  /** With the reviews of the same school years, whole seconds. */
  readonly seconds: number;
  readonly minutes: number;
  /** Clock hours, rounded down to 0.25. */
  readonly hours: number;
  readonly hoursByKind: HoursByKind;
  readonly standards: readonly string[];
  /** From the beginning of the work on the first module to the last pass. */
  readonly period: { readonly from: number; readonly to: number };
  /** Of the last pass. */
  readonly schoolYear: SchoolYear;
}

const moduleCredit = (row: TranscriptRow): ModuleCredit => ({
  entryId: row.id,
  moduleKey: row.moduleKey,
  title: row.title,
  moduleVersion: row.moduleVersion,
  passedAt: row.at,
  score: row.score ?? 0,
  seconds: row.claimedSeconds,
  minutes: Math.floor(row.claimedSeconds / 60),
});

/** The newest pass of every module, and the reviews of the school years that these passes are of. */
function countedRows(rows: readonly TranscriptRow[]): { passes: TranscriptRow[]; all: TranscriptRow[] } {
  const passes = [
    ...groupBy(
      rows.filter((row) => row.kind === 'pass'),
      (row) => row.moduleKey,
    ).values(),
  ]
    .flatMap((ofModule) => ofModule.slice(-1))
    .sort((a, b) => a.at - b.at);
  const years = new Set(passes.map((row) => row.schoolYear));
  const reviews = rows.filter((row) => row.kind === 'review' && years.has(row.schoolYear));
  return { passes, all: [...passes, ...reviews] };
}

/** The credit of one person for one course, or undefined before a module of it is passed. */
export function courseCredit(entries: readonly LedgerEntry[], courseId: string): CourseCredit | undefined {
  const rows = transcriptOf(entries).filter((row) => row.courseId === courseId);
  const { passes, all } = countedRows(rows);
  const last = passes.at(-1);
  const entry = entries.find(({ id }) => id === last?.id);
  if (!last || !entry) return undefined;
  const seconds = sumSeconds(all);
  const { learnerId, platformId, tenantId, learnerName } = entry;
  return {
    courseId,
    courseTitle: last.courseTitle,
    ...(last.edition !== undefined && { edition: last.edition }),
    person: { learnerId, platformId, tenantId, ...(learnerName !== undefined && { name: learnerName }) },
    modules: passes.map(moduleCredit),
    seconds,
    minutes: Math.floor(seconds / 60),
    hours: quarterHours(seconds),
    hoursByKind: hoursByKind(all),
    standards: [...new Set(all.flatMap((row) => row.standards))].sort(),
    period: { from: Math.min(...passes.map((row) => row.startedAt)), to: last.at },
    schoolYear: last.schoolYear,
  };
}
