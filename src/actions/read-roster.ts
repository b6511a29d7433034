import type { Launch } from '../domain/launch.ts';
import type { Roster, RosterAnswer } from '../ports/roster.ts';
import type { RosterEntry, RosterRecord } from '../records/roster.ts';
import type { Deps } from './deps.ts';

type RosterDeps = Pick<Deps, 'records' | 'clock' | 'roster' | 'log'>;

/** Who the LMS lists as a learner here, as of a while ago. */
export interface RosterPage {
  /** Undefined: the LMS gave no list, so that only those who were here are known. */
  readonly learners: readonly RosterEntry[] | undefined;
  readonly readAt?: number;
  readonly short?: string;
  /** It is being read anew just now. */
  readonly reading: boolean;
  /** Why the last try failed; for admins. */
  readonly problem?: string;
}

/** Milliseconds. */
const FRESH = 15 * 60_000;
const BETWEEN_TRIES = 60_000;
const KEPT = 7 * 24 * 60 * 60_000;
const LONGEST_REASON = 300;

/** One reading at a time for each context of this process. */
const underWay = new WeakMap<Roster, Map<string, Promise<void>>>();

/** What is kept after an answer; a failed try keeps the list that was there. */
function recordAfter(
  before: RosterRecord | undefined,
  launch: Launch,
  answer: RosterAnswer,
  now: number,
): Omit<RosterRecord, 'version'> {
  const { contextId: id, platformId } = launch;
  if (answer.kind === 'unavailable') {
    const { version: _version, ...kept } = before ?? { version: 0, learners: [], expiresAt: now + KEPT };
    return { ...kept, id, platformId, triedAt: now, problem: answer.reason.slice(0, LONGEST_REASON) };
  }
  const learners = answer.members
    .filter((member) => member.role === 'learner')
    .map(({ sub, name, active }) => ({ sub, active, ...(name !== undefined && { name }) }));
  const short = answer.short !== undefined && { short: answer.short };
  return { id, platformId, learners, readAt: now, triedAt: now, expiresAt: now + KEPT, ...short };
}

async function refresh(deps: RosterDeps, launch: Launch, url: string): Promise<void> {
  const answer = await deps.roster.read(launch.platformId, url, 'learner');
  const before = await deps.records.rosters.get(launch.contextId);
  await deps.records.rosters.put(recordAfter(before, launch, answer, deps.clock()));
  if (answer.kind === 'unavailable')
    deps.log.warn('roster not read', { context: launch.contextId, reason: answer.reason });
}

/** Reads the list anew, unless that is under way already. Never rejects. */
function refreshOnce(deps: RosterDeps, launch: Launch, url: string): Promise<void> {
  const readings = underWay.get(deps.roster) ?? new Map<string, Promise<void>>();
  underWay.set(deps.roster, readings);
  const running =
    readings.get(launch.contextId) ??
    refresh(deps, launch, url)
      .catch((error: unknown) => deps.log.error('roster not kept', { reason: String(error) }))
      .finally(() => readings.delete(launch.contextId));
  readings.set(launch.contextId, running);
  return running;
}

const isDue = (record: RosterRecord | undefined, now: number, asked: boolean): boolean => {
  if (!record) return true;
  if (now - record.triedAt < BETWEEN_TRIES) return false;
  return asked || now - (record.readAt ?? 0) >= FRESH;
};

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/**
 * The learners of this launch's context. An old list is shown while it is read anew in the background; for one that is
 * asked for, or that was never read, the page waits as long as its patience (milliseconds) lasts.
 */
export async function readRoster(
  deps: RosterDeps,
  launch: Launch,
  options: { readonly patience: number; readonly asked?: boolean },
): Promise<RosterPage> {
  const { rosterUrl, contextId } = launch;
  let record = await deps.records.rosters.get(contextId);
  let reading = false;
  if (rosterUrl !== undefined && isDue(record, deps.clock(), options.asked ?? false)) {
    const done = refreshOnce(deps, launch, rosterUrl).then(() => true);
    const waits = options.asked || record?.readAt === undefined;
    reading = !(await Promise.race([done, after(waits ? options.patience : 0).then(() => false)]));
    record = await deps.records.rosters.get(contextId);
  }
  const { readAt, learners, short, problem } = record ?? {};
  return {
    learners: readAt === undefined ? undefined : learners,
    reading,
    ...(readAt !== undefined && { readAt }),
    ...(short !== undefined && { short }),
    ...(problem !== undefined && { problem }),
  };
}
