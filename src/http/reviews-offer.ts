import { readReviews } from '../actions/read-reviews.ts';
import type { Links } from './links.ts';
import { reviewMinutes } from './review-minutes.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';

/** A quiet note: what is due, and the way to it. */
export interface ReviewsOffer {
  /** '' where no question is due. */
  readonly questions: string;
  /** '' where no task asks. */
  readonly tasks: string;
  readonly href: string;
}

/** What is offered, never forced, to a learner at a launch; undefined where nothing is due. */
export async function reviewsOffer(
  site: Site,
  { launch, t }: Pick<Session, 'launch' | 't'>,
  links: Links,
): Promise<ReviewsOffer | undefined> {
  if (launch.role !== 'learner' || launch.sub === '' || launch.deepLinking) return undefined;
  const page = await readReviews(site.actions, launch);
  if (!page || page.questions + page.tasks === 0) return undefined;
  const { questions: count, tasks } = page;
  const minutes = t('reviews.offer.minutes', { minutes: reviewMinutes(count) });
  return {
    questions: count > 0 ? t('reviews.offer', { count, minutes }) : '',
    tasks: tasks > 0 ? t('reviews.offer.tasks', { count: tasks }) : '',
    href: `${links.me}#${count > 0 ? 'reviews' : 'tasks'}`,
  };
}
