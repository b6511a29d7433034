import { AppError } from '../domain/errors.ts';
import type { FollowUps } from '../domain/follow-up.ts';
import { StoreError } from '../ports/document-store.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import type { Deps } from './deps.ts';

const TRIES = 10;

type Person = Pick<FollowUps, 'learnerId' | 'platformId'>;

const none = ({ learnerId, platformId }: Person, at: number): FollowUps => ({
  learnerId,
  platformId,
  modules: {},
  unfiled: [],
  unledgered: [],
  updatedAt: at,
});

/** Undefined when somebody else made it just now. */
async function insert(
  { records }: Pick<Deps, 'records'>,
  followUps: FollowUps,
): Promise<FollowUpsRecord | undefined> {
  try {
    return await records.followUps.insert({ ...followUps, id: followUps.learnerId });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DUPLICATE') return undefined;
    throw error;
  }
}

/**
 * Reads what follows a person's passes, lets `change` decide and stores its answer if nobody was faster; else decides
 * anew. An answer that is the same object is not written; undefined comes back where nothing is there and nothing was
 * to be written.
 * @throws AppError TRY_AGAIN when others kept changing it.
 */
export async function changeFollowUps(
  deps: Pick<Deps, 'records'>,
  person: Person,
  at: number,
  change: (followUps: FollowUps) => FollowUps | Promise<FollowUps>,
): Promise<FollowUpsRecord | undefined> {
  const { followUps } = deps.records;
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await followUps.get(person.learnerId);
    const before = known ?? none(person, at);
    const changed = await change(before);
    if (changed === before) return known;
    const after = { ...changed, updatedAt: at };
    const stored = known
      ? await followUps.replace({ ...after, id: known.id }, known.version)
      : await insert(deps, after);
    if (stored) return stored;
  }
  throw new AppError('TRY_AGAIN', `follow-ups of ${person.learnerId} were changed by others ${TRIES} times`);
}
