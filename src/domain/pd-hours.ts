import type { Hours } from './course.ts';
import type { TranscriptRow } from './transcript.ts';

/** `other`: neither module nor course says what the time is about. */
export const HOUR_KINDS = ['content', 'pedagogy', 'language', 'other'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];
export type HoursByKind = Readonly<Record<HourKind, number>>;

/** Sums of shares may miss a quarter hour by this much without missing it. */
const ROUNDING = 1e-6;
const QUARTER = 900;

/** Clock hours in steps of 0.25, rounded down. */
export const quarterHours = (seconds: number): number => Math.floor(seconds / QUARTER + ROUNDING) / 4;

type Counted = Pick<TranscriptRow, 'claimedSeconds' | 'kinds'>;

/** How the time of one row divides among the kinds, seconds. */
function secondsOf(row: Counted, kind: HourKind): number {
  const sum = Object.values(row.kinds).reduce((total, share) => total + share, 0);
  if (sum <= 0) return kind === 'other' ? row.claimedSeconds : 0;
  return kind === 'other' ? 0 : (row.claimedSeconds * (row.kinds[kind as keyof Hours] ?? 0)) / sum;
}

export const sumSeconds = (rows: readonly Pick<TranscriptRow, 'claimedSeconds'>[]): number =>
  rows.reduce((total, row) => total + row.claimedSeconds, 0);

/** The hours of one course by kind, each rounded down by itself: together they may be less than the course's hours. */
export const hoursByKind = (rows: readonly Counted[]): HoursByKind =>
  Object.fromEntries(
    HOUR_KINDS.map((kind) => [
      kind,
      quarterHours(rows.reduce((total, row) => total + secondsOf(row, kind), 0)),
    ]),
  ) as HoursByKind;

/** Rows by a key, in the order in which the keys first come. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

export interface PdTotals {
  readonly seconds: number;
  /** Rounded down to 0.25 for each course and school year, then added. */
  readonly hours: number;
  readonly byKind: HoursByKind;
  /** A row counts for each of its standards. Seconds, and their hours rounded down. */
  readonly byStandard: readonly {
    readonly standard: string;
    readonly seconds: number;
    readonly hours: number;
  }[];
  readonly paid: number;
  readonly unpaid: number;
  /** Hours that nobody said are paid or unpaid. */
  readonly unmarked: number;
  readonly signedOff: number;
}

const hoursOf = (rows: readonly TranscriptRow[]): number =>
  [...byCourse(rows).values()].reduce((total, course) => total + quarterHours(sumSeconds(course)), 0);

const byCourse = (rows: readonly TranscriptRow[]) =>
  groupBy(rows, (row) => `${row.schoolYear} ${row.courseId}`);

function kindsOf(rows: readonly TranscriptRow[]): HoursByKind {
  const courses = [...byCourse(rows).values()].map(hoursByKind);
  return Object.fromEntries(
    HOUR_KINDS.map((kind) => [kind, courses.reduce((total, course) => total + course[kind], 0)]),
  ) as HoursByKind;
}

function standardsOf(rows: readonly TranscriptRow[]): PdTotals['byStandard'] {
  const standards = [...new Set(rows.flatMap((row) => row.standards))].sort();
  return standards.map((standard) => {
    const seconds = sumSeconds(rows.filter((row) => row.standards.includes(standard)));
    return { standard, seconds, hours: quarterHours(seconds) };
  });
}

/** What transcript rows add up to. */
export const pdTotals = (rows: readonly TranscriptRow[]): PdTotals => ({
  seconds: sumSeconds(rows),
  hours: hoursOf(rows),
  byKind: kindsOf(rows),
  byStandard: standardsOf(rows),
  paid: hoursOf(rows.filter((row) => row.paid === true)),
  unpaid: hoursOf(rows.filter((row) => row.paid === false)),
  unmarked: hoursOf(rows.filter((row) => row.paid === undefined)),
  signedOff: hoursOf(rows.filter((row) => row.signedOff !== undefined)),
});
