import type { Launch } from '../domain/launch.ts';
import { type PdTotals, pdTotals } from '../domain/pd-hours.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import type { TranscriptRow } from '../domain/transcript.ts';
import type { Deps } from './deps.ts';
import { eachPerson } from './each-person.ts';
import { launchTenant } from './launch-tenant.ts';
import { requireTeaching } from './require-teaching.ts';
import { readSettings } from './tenant-settings.ts';

export interface PersonTotals {
  readonly learnerId: string;
  readonly name?: string;
  readonly totals: PdTotals;
  readonly modules: number;
  /** Every row is signed off. */
  readonly signedOff: boolean;
}

/** PD that was earned in this context, by person. */
export interface ContextPd {
  readonly schoolYear: number;
  /** To choose from: this one and those before. */
  readonly years: readonly number[];
  readonly timeZone: string;
  /** By name. */
  readonly people: readonly PersonTotals[];
}

/** School years back that are offered. */
const YEARS_BACK = 8;

const totalsOf = (rows: readonly TranscriptRow[]) => ({
  totals: pdTotals(rows),
  modules: rows.filter(({ kind }) => kind !== 'review').length,
  signedOff: rows.every((row) => row.signedOff !== undefined),
});

/**
 * @param asked the school year; undefined: the one that it is now
 * @throws AppError FORBIDDEN
 */
export async function listContextPd(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Launch,
  asked?: number,
): Promise<ContextPd> {
  requireTeaching(launch);
  const { timeZone } = await readSettings(deps, await launchTenant(deps, launch));
  const thisYear = schoolYearOf(deps.clock(), timeZone);
  const schoolYear = asked ?? thisYear;
  const people: PersonTotals[] = [];
  const where = { contextId: launch.contextId, schoolYear };
  for await (const { rows, seen: _seen, ...person } of eachPerson(deps, where)) {
    if (rows.length > 0) people.push({ ...person, ...totalsOf(rows) });
  }
  const named = ({ name, learnerId }: PersonTotals): string => name ?? learnerId;
  return {
    schoolYear,
    years: Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back),
    timeZone,
    people: people.sort((a, b) => named(a).localeCompare(named(b))),
  };
}
