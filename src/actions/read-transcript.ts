import type { Launch } from '../domain/launch.ts';
import { type PdTotals, pdTotals } from '../domain/pd-hours.ts';
import { type SchoolYear, schoolYearOf } from '../domain/school-year.ts';
import { type SeenTaskRow, seenTasks } from '../domain/seen-tasks.ts';
import { type TranscriptRow, transcriptOf } from '../domain/transcript.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';
import { launchTenant } from './launch-tenant.ts';
import { readSettings } from './tenant-settings.ts';

export interface TranscriptFilter {
  readonly schoolYear?: SchoolYear | undefined;
  readonly standard?: string | undefined;
}

/** A person's PD, as their ledger adds up. */
export interface Transcript {
  /** That the filter lets through, the newest first. */
  readonly rows: readonly TranscriptRow[];
  /** Of these rows. */
  readonly totals: PdTotals;
  /** Tasks at work that somebody saw, which the filter lets through, the newest first. */
  readonly seen: readonly SeenTaskRow[];
  /** Every school year that there is something of, and the one that it is now, the newest first. */
  readonly years: readonly SchoolYear[];
  /** Every standard of all rows. */
  readonly standards: readonly string[];
  readonly thisYear: SchoolYear;
  /** The district's. */
  readonly timeZone: string;
}

const passes = (
  row: Pick<TranscriptRow, 'schoolYear' | 'standards'>,
  { schoolYear, standard }: TranscriptFilter,
): boolean =>
  (schoolYear === undefined || row.schoolYear === schoolYear) &&
  (standard === undefined || row.standards.includes(standard));

/** The transcript of this launch's person, and of nobody else. */
export async function readTranscript(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Pick<Launch, 'learnerId' | 'platformId' | 'deploymentId'>,
  asked: TranscriptFilter | 'this-year' = {},
): Promise<Transcript> {
  const [entries, { timeZone }] = await Promise.all([
    findAll(deps.records.ledger, { learnerId: launch.learnerId }),
    launchTenant(deps, launch).then((tenantId) => readSettings(deps, tenantId)),
  ]);
  const all = transcriptOf(entries);
  const thisYear = schoolYearOf(deps.clock(), timeZone);
  const filter = asked === 'this-year' ? { schoolYear: thisYear } : asked;
  const rows = all.filter((row) => passes(row, filter)).reverse();
  return {
    rows,
    totals: pdTotals(rows),
    seen: seenTasks(entries).filter((row) => passes(row, filter)),
    years: [...new Set([thisYear, ...all.map((row) => row.schoolYear)])].sort((a, b) => b - a),
    standards: [...new Set(all.flatMap((row) => row.standards))].sort(),
    thisYear,
    timeZone,
  };
}
