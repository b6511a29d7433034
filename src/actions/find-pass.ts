import type { Launch } from '../domain/launch.ts';
import type { EarnedTime, LedgerEntry } from '../domain/ledger.ts';
import { possibleSchoolYears, schoolYearOf } from '../domain/school-year.ts';
import { passKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { launchTenant } from './launch-tenant.ts';
import { readSettings } from './tenant-settings.ts';

/** A pass as the ledger has it. */
export interface FoundPass {
  readonly entry: LedgerEntry;
  readonly earned: EarnedTime & { readonly score: number; readonly attemptId: string };
}

function passOf(entry: LedgerEntry): FoundPass | undefined {
  const { detail } = entry;
  if (detail.kind !== 'pass' || detail.score === undefined || detail.attemptId === undefined)
    return undefined;
  return { entry, earned: { ...detail, score: detail.score, attemptId: detail.attemptId } };
}

/** This person's pass of a module in the school year that it is now, from whatever context. One read where there is none. */
export async function findPass(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Pick<Launch, 'learnerId' | 'platformId' | 'deploymentId'>,
  moduleKey: string,
): Promise<FoundPass | undefined> {
  const now = deps.clock();
  for (const year of possibleSchoolYears(now)) {
    const entry = await deps.records.ledger.get(passKey(launch.learnerId, moduleKey, year));
    if (!entry) continue;
    const { timeZone } = await readSettings(deps, await launchTenant(deps, launch));
    if (schoolYearOf(now, timeZone) === year) return passOf(entry);
  }
  return undefined;
}
