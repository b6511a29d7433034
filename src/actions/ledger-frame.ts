import type { LedgerEntry } from '../domain/ledger.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import type { Deps } from './deps.ts';
import { readSettings } from './tenant-settings.ts';

const YEAR = 365.25 * 86_400_000;

/** What every new ledger row of a district has: its school year, and how long it is kept, by what holds now. */
export async function ledgerFrame(
  deps: Pick<Deps, 'records' | 'retention'>,
  tenantId: string,
  at: number,
): Promise<Pick<LedgerEntry, 'tenantId' | 'at' | 'schoolYear' | 'expiresAt'>> {
  const { timeZone, ledgerYears = deps.retention.ledgerYears } = await readSettings(deps, tenantId);
  const expiresAt = at + Math.ceil(ledgerYears * YEAR);
  return { tenantId, at, schoolYear: schoolYearOf(at, timeZone), expiresAt };
}
