import type { ReviewsPage } from '../actions/read-reviews.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Links } from './links.ts';
import { reviewMinutes } from './review-minutes.ts';

/** A quiet note: what is due, and the way to it. */
export interface ReviewsOffer {
  /** '' where no question is due. */
  readonly questions: string;
  /** '' where no task asks. */
  readonly tasks: string;
  readonly href: string;
}

/** What is offered, never forced, to a learner at a launch; undefined where nothing is due. */
export function reviewsOffer(
  page: ReviewsPage | undefined,
  links: Links,
  t: Translator,
): ReviewsOffer | undefined {
  if (!page || page.questions + page.tasks === 0) return undefined;
  const { questions: count, tasks } = page;
  const minutes = t('reviews.offer.minutes', { minutes: reviewMinutes(count) });
  return {
    questions: count > 0 ? t('reviews.offer', { count, minutes }) : '',
    tasks: tasks > 0 ? t('reviews.offer.tasks', { count: tasks }) : '',
    href: `${links.me}#${count > 0 ? 'reviews' : 'tasks'}`,
  };
}
