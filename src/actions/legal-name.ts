import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { nameKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';
import { launchTenant } from './launch-tenant.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { writeLedger } from './write-ledger.ts';

const TRIES = 5;
const DAY = 86_400_000;
/** Each change is kept in the ledger, for years. */
const MOST_A_DAY = 5;

export interface LegalName {
  /** Undefined before it is confirmed. */
  readonly confirmed?: string;
  /** To begin with: the LMS's. */
  readonly suggested: string;
}

export async function readLegalNameOf(
  { records }: Pick<Deps, 'records'>,
  { learnerId, name }: Pick<Launch, 'learnerId' | 'name'>,
): Promise<LegalName> {
  const confirmed = (await records.learners.get(learnerId))?.legalName;
  return { ...(confirmed !== undefined && { confirmed }), suggested: confirmed ?? name ?? '' };
}

async function store(
  deps: Pick<Deps, 'records'>,
  launch: Launch,
  name: string,
  now: number,
): Promise<boolean> {
  const { learners } = deps.records;
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await learners.get(launch.learnerId);
    if (known?.legalName === name) return false;
    if (!known) throw new AppError('NOT_FOUND', `learner ${launch.learnerId} does not exist`);
    const { version, ...rest } = known;
    if (await learners.replace({ ...rest, legalName: name, legalNameAt: now }, version)) return true;
  }
  throw new AppError(
    'TRY_AGAIN',
    `learner ${launch.learnerId} was changed by others ${TRIES} times in a row`,
  );
}

const changesSince = (entries: readonly LedgerEntry[], since: number): number =>
  new Set(entries.flatMap(({ at, detail }) => (detail.kind === 'legal-name' && at > since ? [at] : []))).size;

/**
 * The learner confirms or changes the name that documents bear. The ledger keeps a note for every school year that
 * it has rows of, so that each year's export has the name. Answers false, and changes nothing, after many changes
 * within a day.
 * @throws AppError NOT_FOUND, TRY_AGAIN
 */
export async function confirmLegalName(
  deps: Pick<Deps, 'records' | 'clock' | 'retention'>,
  launch: Launch,
  name: string,
): Promise<boolean> {
  const now = deps.clock();
  const { learnerId, platformId } = launch;
  const entries = await findAll(deps.records.ledger, { learnerId });
  if (changesSince(entries, now - DAY) >= MOST_A_DAY) return false;
  if (!(await store(deps, launch, name, now))) return true;
  const frame = await ledgerFrame(deps, await launchTenant(deps, launch), now);
  const years = new Set([frame.schoolYear, ...entries.map((entry) => entry.schoolYear)]);
  for (const schoolYear of years) {
    await writeLedger(deps, {
      ...frame,
      schoolYear,
      id: nameKey(learnerId, now, schoolYear),
      learnerId,
      platformId,
      learnerName: name,
      detail: { kind: 'legal-name', name },
    });
  }
  return true;
}
