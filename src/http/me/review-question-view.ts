import type { ReviewQuestionPage } from '../../actions/open-review.ts';
import type { Unfinished } from '../../domain/items/item.ts';
import { type ItemView, itemView } from '../item-view.ts';
import { type LanguageView, languageView } from '../language-view.ts';
import { lessonLink } from '../lesson-link.ts';
import type { Links } from '../links.ts';
import type { Session } from '../session.ts';
import { reviewLinks } from './review-links.ts';

export interface ReviewQuestionView {
  readonly progress: { readonly number: number; readonly total: number; readonly text: string };
  readonly moduleTitle: string;
  readonly language: LanguageView;
  readonly item: ItemView;
  readonly form: {
    readonly csrf: string;
    readonly attempt: string;
    readonly answer: string;
    readonly show: string;
  };
  readonly answered: boolean;
  readonly missed: boolean;
  /** '' where this launch cannot open the module. */
  readonly lesson: string;
  readonly next: { readonly href: string; readonly word: string } | undefined;
  readonly me: string;
  readonly timing: { readonly action: string; readonly csrf: string; readonly atOnce: boolean } | undefined;
}

export function reviewQuestionView(
  page: ReviewQuestionPage,
  { t, csrf }: Session,
  links: Links,
  empty: boolean,
  unfinished?: Unfinished,
): ReviewQuestionView {
  const { sessionId, number, total, module, item, lesson, next, timing } = page;
  const own = reviewLinks(links);
  const answered = item.answer !== undefined;
  const goOn =
    next === undefined
      ? { href: own.end(sessionId), word: t('reviews.end') }
      : { href: own.step(sessionId, next), word: t('reviews.next.question') };
  return {
    progress: { number, total, text: t('reviews.progress', { number, total }) },
    moduleTitle: module.title,
    language: languageView(module.language),
    item: itemView(item, 'learner', t, empty, unfinished),
    form: { csrf, attempt: sessionId, answer: own.answer(sessionId, number), show: '' },
    answered,
    missed: item.answer?.right === false,
    lesson: lesson ? lessonLink(lesson, links) : '',
    next: answered ? goOn : undefined,
    me: links.me,
    timing: timing && { action: own.time(sessionId), csrf, atOnce: timing === 'new' },
  };
}
