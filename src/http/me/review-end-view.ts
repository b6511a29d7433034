import type { ReviewEnd } from '../../actions/read-review-end.ts';
import { countQuestions } from '../../domain/draw-review.ts';
import { dayWords } from '../day-words.ts';
import { languageView } from '../language-view.ts';
import { lessonLink } from '../lesson-link.ts';
import type { Links } from '../links.ts';
import { reviewedView } from '../result-view.ts';
import type { Session } from '../session.ts';
import { reviewLinks } from './review-links.ts';

/** What the page after a review session shows. */
export function reviewEndView(
  { right, questions, modules, due }: ReviewEnd,
  { t, csrf }: Session,
  links: Links,
) {
  const total = questions.length;
  const more = countQuestions(due.map(({ module }) => module));
  return {
    sentence: t('reviews.end.sentence', { right, total }),
    missed: right < total,
    modules: modules.map(({ title, language, day }) => ({
      ...languageView(language),
      words:
        day === undefined
          ? t('reviews.end.last', { title })
          : t('reviews.end.day', { title, date: dayWords(t, day) }),
    })),
    more: more > 0 ? t('reviews.end.more.what', { count: more }) : '',
    items: questions.map((question) => ({
      ...reviewedView(question, t),
      ...languageView(question.module.language),
      module: question.module.title,
      lesson: question.lesson ? lessonLink(question.lesson, links) : '',
    })),
    start: reviewLinks(links).start,
    csrf,
    me: links.me,
  };
}
