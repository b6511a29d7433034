import type { ReviewPage } from '../actions/trainer-views.ts';
import { reachesPass } from '../domain/attempt.ts';
import type { Key, Translator } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';
import { learnerName } from './learner-name.ts';
import type { Links } from './links.ts';
import { partLines } from './parts-view.ts';
import { type ReviewedView, reviewedView } from './result-view.ts';
import { type TimeView, timeView } from './time-view.ts';
import { type TrainerGradeView, trainerGradeView } from './trainer-grade-view.ts';

interface AttemptView {
  readonly href: string;
  readonly name: string;
  readonly result: string;
  readonly time: TimeView;
  /** The one that is explained below. */
  readonly shown: boolean;
}

export interface ReviewView {
  readonly name: string;
  readonly moduleTitle: string;
  readonly sentence: string;
  readonly excused: boolean;
  readonly lmsName: string;
  readonly grades: readonly TrainerGradeView[];
  readonly attempts: readonly AttemptView[];
  readonly shownName: string;
  readonly shownSentence: string;
  readonly parts: readonly string[];
  /** Points enough, and the scenario not mastered. */
  readonly unmastered: boolean;
  readonly language: LanguageView;
  readonly items: readonly ReviewedView[];
  readonly back: string;
  /** The learner in the list, with what can be done. */
  readonly row: string;
}

const resultOf = ({ score, passed }: { score: number; passed: boolean }, t: Translator): string =>
  t(passed ? 'grades.review.passed' : 'grades.review.notPassed', { score: t.percent(score) });

function sentenceOf({ attempts, best, passedAt }: ReviewPage, t: Translator): string {
  if (attempts.length === 0) return t('grades.review.none');
  const count = attempts[0]?.number ?? attempts.length;
  const key = `grades.review.sentence.${passedAt === undefined ? 'open' : 'passed'}` as const;
  return best === undefined ? t(key, { count }) : t(`${key}.best`, { count, best: t.percent(best) });
}

const surenessOfOther = (sureness: Key): Key =>
  sureness.startsWith('confidence.sure') ? 'confidence.learner.sure' : 'confidence.learner.unsure';

/** The words of the result page are said to the learner. */
const forTrainer = (item: ReviewedView): ReviewedView => ({
  ...item,
  sureness: item.sureness && surenessOfOther(item.sureness),
});

function attemptViews(page: ReviewPage, links: Links, now: number, t: Translator): AttemptView[] {
  return page.attempts.map((attempt) => ({
    href: links.review(page.moduleKey, page.learnerId, attempt.id),
    name: t('grades.review.attempt', { number: attempt.number }),
    result: resultOf(attempt, t),
    time: timeView(attempt.submittedAt, now, t),
    shown: attempt.id === page.shown?.id,
  }));
}

export function reviewView(page: ReviewPage, links: Links, now: number, t: Translator): ReviewView {
  const attempts = attemptViews(page, links, now, t);
  const { shown } = page;
  return {
    name: learnerName(page.name, page.learnerId, t),
    moduleTitle: page.moduleTitle,
    sentence: sentenceOf(page, t),
    excused: page.excused,
    lmsName: page.lmsName,
    grades: page.grades.map((grade) => trainerGradeView(grade, page.lmsName, page.grades.length > 1, now, t)),
    attempts,
    shownName: attempts.find((attempt) => attempt.shown)?.name ?? '',
    shownSentence: shown
      ? t('grades.review.shown', {
          right: shown.rightCount,
          total: shown.itemCount,
          result: resultOf(shown, t),
          mark: t.percent(shown.module.pass),
        })
      : '',
    parts: partLines(shown?.parts ?? [], t),
    unmastered: shown?.unmastered === true && reachesPass(shown.score, shown.module),
    language: languageView(shown?.module.language ?? 'en'),
    items: shown?.items.map((item) => forTrainer(reviewedView(item, t, 'learner'))) ?? [],
    back: links.moduleGrades(page.moduleKey),
    row: `${links.moduleGrades(page.moduleKey)}#l-${page.learnerId}`,
  };
}
