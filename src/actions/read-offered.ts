import type { Records } from '../records/records.ts';
import type { Deps } from './deps.ts';
import type { PersonLaunch } from './read-follow-ups.ts';
import { type ReviewsPage, readReviews } from './read-reviews.ts';

/** People who are remembered; beyond that the one who was looked up first is forgotten. */
const MOST_PEOPLE = 20_000;
/** Milliseconds. */
const KEPT = 60_000;

/** Who had passed nothing, with when that was read. One map of each installation in this process. */
const passedNothing = new WeakMap<Records, Map<string, number>>();

/**
 * As `readReviews`, for what is offered on the way: that somebody passed nothing is read once a minute, not at each
 * page. It hides nothing: what follows a first pass comes a day or more later.
 */
export async function readOffered(deps: Deps, launch: PersonLaunch): Promise<ReviewsPage | undefined> {
  const people = passedNothing.get(deps.records) ?? new Map<string, number>();
  passedNothing.set(deps.records, people);
  const at = people.get(launch.learnerId);
  if (at !== undefined && deps.clock() - at < KEPT) return undefined;
  const page = await readReviews(deps, launch);
  people.delete(launch.learnerId);
  if (page) return page;
  people.set(launch.learnerId, deps.clock());
  const [oldest] = people.size > MOST_PEOPLE ? people.keys() : [];
  if (oldest !== undefined) people.delete(oldest);
  return undefined;
}
