import { type ReviewsPage, readReviews } from '../../actions/read-reviews.ts';
import type { Translator } from '../../i18n/translator.ts';
import { dayWords } from '../day-words.ts';
import { reviewMinutes } from '../review-minutes.ts';
import type { MeSection } from './me-section.ts';
import { reviewLinks } from './review-links.ts';

const SAID = { gone: 'reviews.gone', 'nothing-due': 'reviews.nothing-due' } as const;

const isSaid = (said: string): said is keyof typeof SAID => Object.hasOwn(SAID, said);

function stateWords(t: Translator, page: ReviewsPage | undefined): string {
  if (page?.open) return t('reviews.open', { left: page.open.left });
  if (page && page.questions > 0) return t('reviews.due', { count: page.questions });
  return page?.nextDay === undefined
    ? t('reviews.none')
    : t('reviews.next', { date: dayWords(t, page.nextDay) });
}

/** How many questions are due, or when the next come. */
export const reviewsSection: MeSection = async (site, { session, links, notice }) => {
  const { t } = session;
  const page = await readReviews(site.actions, session.launch);
  const count = page?.questions ?? 0;
  const rest = page && !page.open && page.modules > 1 ? page.modules : 0;
  return {
    view: 'reviews',
    model: {
      said: isSaid(notice) ? t(SAID[notice]) : '',
      state: stateWords(t, page),
      minutes: count > 0 ? t('reviews.minutes', { minutes: reviewMinutes(count) }) : '',
      more: rest > 0 ? t('reviews.more', { modules: rest }) : '',
      button: count > 0 ? t(page?.open ? 'reviews.go-on' : 'reviews.start') : '',
      action: reviewLinks(links).start,
      csrf: session.csrf,
    },
  };
};
