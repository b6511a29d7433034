import { randomUUID } from 'node:crypto';
import type { ErasureRecord } from '../records/erasure.ts';
import type { Deps } from './deps.ts';
import { erasePass } from './erase-pass.ts';
import type { PersonKey } from './person-data.ts';

type ErasureDeps = Pick<Deps, 'records' | 'clock'>;

export interface ErasureForm {
  readonly tenantId: string;
  /** A person's id, `cli` or `link`. */
  readonly by: string;
  readonly reason: string;
}

/** Longer than any request takes: what one that was under way wrote is found by the next pass. Milliseconds. */
const PAUSE = 60_000;
/** A pass that a crash ended is taken up by another process after this time. */
const LEASE = 10 * 60_000;
/** How long it stays on record that somebody was erased. */
const KEPT = 8 * 365.25 * 86_400_000;

/**
 * Erases a person. It is on record before anything goes; from then on a launch of the person has to wait until it is
 * over. Answers after the first pass; sweeps do the others, also after a crash, until one finds nothing. The same
 * again while it is open goes on with it.
 */
export async function erasePerson(
  deps: ErasureDeps,
  person: PersonKey,
  form: ErasureForm,
): Promise<ErasureRecord> {
  const { records, clock } = deps;
  const { learnerId, platformId, sub } = person;
  const at = clock();
  const [open] = await records.erasures.find({ learnerId, dueAt: { gte: 0 } }, { limit: 1 });
  const erasure =
    open ??
    (await records.erasures.insert({
      id: randomUUID(),
      learnerId,
      platformId,
      ...form,
      at,
      counts: {},
      ...(sub !== undefined && { sub }),
      dueAt: at + LEASE,
      expiresAt: at + KEPT,
    }));
  return runPass(deps, erasure);
}

/** Goes on with erasures that are due. Answers how many passes were made. */
export async function sweepErasures(deps: ErasureDeps): Promise<number> {
  const { records, clock } = deps;
  let passes = 0;
  for (;;) {
    const now = clock();
    const due = await records.erasures.claim(
      { dueAt: { lte: now } },
      { dueAt: now + LEASE },
      { sort: 'dueAt' },
    );
    if (!due) return passes;
    await runPass(deps, due);
    passes += 1;
  }
}

async function runPass({ records, clock }: ErasureDeps, erasure: ErasureRecord): Promise<ErasureRecord> {
  const found = await erasePass({ records }, erasure);
  let known: ErasureRecord | undefined = erasure;
  while (known) {
    const after = afterPass(known, found, clock());
    const stored = await records.erasures.replace(after, known.version);
    if (stored) return stored;
    known = await records.erasures.get(erasure.id);
  }
  return erasure;
}

/** Over when a pass found nothing; what it found is counted, and looked for again after a while. */
function afterPass(
  erasure: ErasureRecord,
  found: Readonly<Record<string, number>>,
  now: number,
): ErasureRecord {
  const { sub: _sub, dueAt: _due, ...rest } = erasure;
  if (Object.keys(found).length === 0 && now >= erasure.at + PAUSE) return { ...rest, endedAt: now };
  const counts: Record<string, number> = { ...erasure.counts };
  for (const [kind, count] of Object.entries(found)) counts[kind] = (counts[kind] ?? 0) + count;
  return { ...erasure, counts, dueAt: now + PAUSE };
}

/** Whether an erasure of this person is not over yet. */
export async function isBeingErased({ records }: Pick<Deps, 'records'>, learnerId: string): Promise<boolean> {
  return (await records.erasures.find({ learnerId, dueAt: { gte: 0 } }, { limit: 1 })).length > 0;
}
