import { type CourseCredit, courseCredit } from './course-credit.ts';
import type { LedgerEntry } from './ledger.ts';
import type { TimeEvidence } from './pd-time.ts';
import type { SchoolYear } from './school-year.ts';

export type TimeMethod = TimeEvidence['method'];

/** Ledger rows that a certificate counts already. */
export interface Spent {
  readonly schoolYear: SchoolYear;
  readonly entryIds: readonly string[];
}

/** Enough for a certificate. */
export interface CompleteCredit extends CourseCredit {
  /** The ledger rows that it counts: passes and reviews. */
  readonly entryIds: readonly string[];
  /** How their time was found, each way once. */
  readonly timeMethods: readonly TimeMethod[];
}

export interface CourseProgress {
  /** Keys of the course's modules that still lack a pass for the next certificate, in the course's order. */
  readonly missing: readonly string[];
  /** One for each school year that earned a certificate, the newest first. */
  readonly credits: readonly CompleteCredit[];
}

const isEarned = ({ detail }: LedgerEntry): boolean => detail.kind === 'pass' || detail.kind === 'review';

const missingIn = (credit: CourseCredit | undefined, keys: readonly string[]): string[] => {
  const passed = new Set(credit?.modules.map(({ moduleKey }) => moduleKey));
  return keys.filter((key) => !passed.has(key));
};

const methodsOf = (entries: readonly LedgerEntry[], ids: ReadonlySet<string>): TimeMethod[] => {
  const found = entries.flatMap(({ id, detail }) =>
    ids.has(id) && 'evidence' in detail ? [detail.evidence.method] : [],
  );
  return [...new Set(found)].sort();
};

/** The credit of some earned rows, with whatever later rows say about them. */
function complete(
  entries: readonly LedgerEntry[],
  courseId: string,
  keys: readonly string[],
  counts: (entry: LedgerEntry) => boolean,
): CompleteCredit | undefined {
  const counted = entries.filter((entry) => !isEarned(entry) || counts(entry));
  const credit = courseCredit(counted, courseId);
  if (!credit || missingIn(credit, keys).length > 0) return undefined;
  const passes = new Set(credit.modules.map(({ entryId }) => entryId));
  const years = new Set(entries.flatMap(({ id, schoolYear }) => (passes.has(id) ? [schoolYear] : [])));
  const reviews = counted.filter(
    ({ detail, schoolYear }) =>
      detail.kind === 'review' && detail.courseId === courseId && years.has(schoolYear),
  );
  const entryIds = [...passes, ...reviews.map(({ id }) => id)];
  return { ...credit, entryIds, timeMethods: methodsOf(counted, new Set(entryIds)) };
}

/**
 * What a person's ledger rows come to for one course. A certificate counts the passes of one school year. Who began
 * before the summer and finished after it gets one over both years, as long as no other certificate counts the same
 * passes.
 *
 * @param keys `<course>/<module>` of every module that the course has now
 */
export function courseProgress(
  entries: readonly LedgerEntry[],
  courseId: string,
  keys: readonly string[],
  spent: readonly Spent[],
): CourseProgress {
  if (keys.length === 0) return { missing: [], credits: [] };
  const passes = entries.filter(({ detail }) => detail.kind === 'pass' && detail.courseId === courseId);
  const years = [...new Set(passes.map(({ schoolYear }) => schoolYear))].sort((a, b) => b - a);
  const credits = years.flatMap(
    (year) => complete(entries, courseId, keys, ({ schoolYear }) => schoolYear === year) ?? [],
  );
  const [newest] = years;
  if (newest === undefined) return { missing: keys, credits };
  if (credits[0]?.schoolYear === newest) return { missing: [], credits };
  const whole = new Set(credits.map(({ schoolYear }) => schoolYear));
  const used = new Set(spent.flatMap((one) => (one.schoolYear === newest ? [] : one.entryIds)));
  const isFree = ({ id, schoolYear }: LedgerEntry): boolean => !whole.has(schoolYear) && !used.has(id);
  const over = complete(entries, courseId, keys, isFree);
  if (over) return { missing: [], credits: [over, ...credits] };
  const begun = courseCredit(
    entries.filter((entry) => !isEarned(entry) || isFree(entry)),
    courseId,
  );
  return { missing: missingIn(begun, keys), credits };
}
