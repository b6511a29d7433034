import { type ReviewsPage, readReviews } from '../actions/read-reviews.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';

/**
 * Reviews and tasks of a learner; undefined for anybody else, and for a person who passed nothing.
 * @param read what is shown; `readOffered` where the person only passes by
 */
export async function personReviews(
  site: Site,
  { launch }: Pick<Session, 'launch'>,
  read = readReviews,
): Promise<ReviewsPage | undefined> {
  if (launch.role !== 'learner' || launch.sub === '' || launch.deepLinking) return undefined;
  return read(site.actions, launch);
}
