import type { Collection, Doc } from '../ports/document-store.ts';
import type { AttemptRecord } from '../records/attempt.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import type { LearnerRecord } from '../records/learner.ts';
import type { ReviewRecord } from '../records/review.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';

type OldDeps = Pick<Deps, 'records' | 'clock' | 'retention'>;

const YEAR = 365.25 * 86_400_000;
/** Documents of each type that one call looks at; a store is walked through in many calls. */
const PAGE = 100;

/** Walks through one record type, a page with every call, and lets go of what is over. */
function walk<T extends Doc>(
  collection: Collection<T>,
  clock: () => number,
  isOver: (doc: T, before: number) => boolean | Promise<boolean>,
): (before: number) => Promise<number> {
  let after: T | undefined;
  return async (before) => {
    const found = await collection.find({}, { limit: PAGE, ...(after && { after }) });
    after = found.length === PAGE ? found.at(-1) : undefined;
    let gone = 0;
    for (const doc of found) {
      if (!(await isOver(doc, before))) continue;
      // Its end is set rather than it removed, since that happens only if nobody changed it meanwhile.
      if (await collection.replace({ ...doc, expiresAt: clock() }, doc.version)) gone += 1;
    }
    return gone;
  };
}

/** Nothing hangs on the person any more, and no PD record or right over a district needs their name. */
async function isLeftOver({ records }: OldDeps, { id }: LearnerRecord): Promise<boolean> {
  const learnerId = id;
  const counts = [
    records.work.count({ learnerId }),
    records.attempts.count({ learnerId }),
    records.ledger.count({ learnerId }),
    records.certificates.count({ learnerId }),
    records.admins.count({ personId: id }),
    records.sessions.count({ learnerId }),
  ];
  return (await Promise.all(counts)).every((count) => count === 0);
}

/**
 * Lets go, bit by bit, of what people did longer ago than the installation keeps it: work that nobody touched since,
 * attempts, reviews, and then people of whom nothing is left. A grade that waits keeps its work. Answers how many
 * records went; without a limit it does nothing.
 */
export function createOldSweep(deps: OldDeps): () => Promise<number> {
  const { records, clock, retention } = deps;
  const { workYears = 0 } = retention;
  const walks = [
    walk<WorkRecord>(
      records.work,
      clock,
      ({ updatedAt, dueAt, parked, unfiledSince }, before) =>
        updatedAt < before && dueAt === undefined && parked === 0 && unfiledSince === undefined,
    ),
    walk<AttemptRecord>(records.attempts, clock, ({ submittedAt }, before) => submittedAt < before),
    walk<ReviewRecord>(records.reviews, clock, ({ at }, before) => at < before),
    walk<FollowUpsRecord>(
      records.followUps,
      clock,
      ({ updatedAt, unfiledSince }, before) => updatedAt < before && unfiledSince === undefined,
    ),
    walk<LearnerRecord>(
      records.learners,
      clock,
      async (learner, before) => learner.firstSeenAt < before && (await isLeftOver(deps, learner)),
    ),
  ];
  return async () => {
    if (workYears === 0) return 0;
    const before = clock() - workYears * YEAR;
    let gone = 0;
    for (const step of walks) gone += await step(before);
    return gone;
  };
}
