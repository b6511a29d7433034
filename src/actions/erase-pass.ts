import { collectionOf } from '../records/collection-of.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import type { LedgerRecord } from '../records/ledger.ts';
import { PERSONAL_DATA } from '../records/personal-data.ts';
import type { RosterRecord } from '../records/roster.ts';
import type { WorkRecord } from '../records/work.ts';
import { DEED_SOURCES } from './deeds.ts';
import type { Deps } from './deps.ts';
import { eachDocument } from './each-document.ts';
import { kindsAboutOne, type PersonDoc, type PersonKey, recordsAbout } from './person-data.ts';
import { writeLedger } from './write-ledger.ts';

type EraseDeps = Pick<Deps, 'records'>;

/** Records that were removed or changed, by the name of their collection, and as `deeds` those of others. */
export type ErasedCounts = Readonly<Record<string, number>>;

/**
 * Removes one person from every record once. Safe to stop at any point and to do again: rows that were earned are in
 * the ledger before what earned them goes.
 */
export async function erasePass(deps: EraseDeps, person: PersonKey): Promise<ErasedCounts> {
  const counts: Record<string, number> = {};
  const note = (kind: string, count: number): void => {
    if (count > 0) counts[kind] = (counts[kind] ?? 0) + count;
  };
  const { learnerId } = person;
  // Sessions first: nothing new begins. Then the record that a launch looks for.
  for (const kind of ['sessions', 'learners']) note(kind, await removeKind(deps, kind, learnerId));
  note('work', await removeWork(deps, learnerId));
  note('follow_ups', await removeFollowUps(deps, learnerId));
  for (const kind of kindsAboutOne())
    if (PERSONAL_DATA[kind]?.erased === 'removed') note(kind, await removeKind(deps, kind, learnerId));
  note('ledger', await lessenLedger(deps, learnerId));
  note('rosters', await leaveRosters(deps, person));
  for (const source of DEED_SOURCES) note('deeds', await source.forget(deps.records, learnerId));
  return counts;
}

async function removeKind({ records }: EraseDeps, kind: string, learnerId: string): Promise<number> {
  const where = recordsAbout(kind, learnerId);
  return where ? collectionOf<PersonDoc>(records, kind).remove(where) : 0;
}

/** Nothing of it is left to send, to file or to go on with, so that whoever works on it right now stops. */
const emptied = ({
  unledgered: _rows,
  current: _now,
  latest: _latest,
  personal: _own,
  ...work
}: WorkRecord) => ({
  ...work,
  practice: {},
  unfiled: [],
  unfiledSince: undefined,
  deliveries: [],
  dueAt: undefined,
  parked: 0,
  preview: true,
});

async function removeWork({ records }: EraseDeps, learnerId: string): Promise<number> {
  let count = 0;
  for await (const found of eachDocument(records.work, { learnerId })) {
    let work: WorkRecord | undefined = found;
    while (work) {
      for (const entry of work.unledgered ?? []) await writeLedger({ records }, entry);
      if (await records.work.replace(emptied(work), work.version)) break;
      work = await records.work.get(found.id);
    }
    count += await records.work.remove({ id: found.id });
  }
  return count;
}

async function removeFollowUps({ records }: EraseDeps, learnerId: string): Promise<number> {
  let known: FollowUpsRecord | undefined = await records.followUps.get(learnerId);
  while (known) {
    for (const entry of known.unledgered) await writeLedger({ records }, entry);
    const { session: _session, ...rest } = known;
    const empty = { ...rest, modules: {}, unfiled: [], unledgered: [], unfiledSince: undefined };
    if (await records.followUps.replace(empty, known.version)) break;
    known = await records.followUps.get(learnerId);
  }
  return records.followUps.remove({ id: learnerId });
}

/** A row without the ways back to what is gone: the LMS course and the attempt. */
function lessened({ contextId: _context, detail, ...row }: LedgerRecord): LedgerRecord {
  if (!('attemptId' in detail)) return { ...row, detail };
  const { attemptId: _attempt, ...rest } = detail;
  return { ...row, detail: rest };
}

const isFull = ({ contextId, detail }: LedgerRecord): boolean =>
  contextId !== undefined || ('attemptId' in detail && detail.attemptId !== undefined);

async function lessenLedger({ records }: EraseDeps, learnerId: string): Promise<number> {
  let count = 0;
  for await (const row of eachDocument(records.ledger, { learnerId }))
    if (isFull(row) && (await records.ledger.replace(lessened(row), row.version))) count += 1;
  return count;
}

async function leaveRosters({ records }: EraseDeps, { platformId, sub }: PersonKey): Promise<number> {
  if (sub === undefined) return 0;
  const has = ({ learners }: RosterRecord): boolean => learners.some((line) => line.sub === sub);
  let count = 0;
  for await (const found of eachDocument(records.rosters, { platformId })) {
    let roster: RosterRecord | undefined = found;
    while (roster && has(roster)) {
      const learners = roster.learners.filter((line) => line.sub !== sub);
      if (await records.rosters.replace({ ...roster, learners }, roster.version)) count += 1;
      roster = await records.rosters.get(found.id);
    }
  }
  return count;
}
