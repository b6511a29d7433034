import type { Module } from '../domain/course.ts';
import { optionOrder } from '../domain/draw.ts';
import { AppError } from '../domain/errors.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { answerAt, type ReviewSession } from '../domain/review-session.ts';
import type { Deps } from './deps.ts';
import { type ScheduledReview, scheduledReviews } from './due-reviews.ts';
import { findLesson, type Lesson } from './find-lesson.ts';
import { readFollowUps } from './read-follow-ups.ts';
import { readQuestion } from './review-question.ts';
import type { ReviewedItem } from './views.ts';

export interface ReviewedQuestion extends ReviewedItem {
  readonly number: number;
  readonly module: Module;
  /** Where it was not right. */
  readonly lesson?: Lesson;
}

/** What became of a finished review session. */
export interface ReviewEnd {
  readonly right: number;
  readonly questions: readonly ReviewedQuestion[];
  /** Its modules, with the day of the next review where there is one. */
  readonly modules: readonly { readonly title: string; readonly language: string; readonly day?: string }[];
  /** Questions that are due right now. */
  readonly due: readonly ScheduledReview[];
}

async function reviewed(
  deps: Deps,
  launch: Launch,
  session: ReviewSession,
  number: number,
): Promise<ReviewedQuestion | undefined> {
  const question = session.questions[number - 1];
  const answer = answerAt(session, number);
  const read = question && (await readQuestion(deps, question, launch.languages));
  if (!answer || !read) return undefined;
  const { module, item } = read;
  const { response, score, right, confidence } = answer;
  const lesson = right ? undefined : await findLesson(deps, launch, module.key, item);
  return {
    number,
    module,
    item,
    score,
    right,
    answered: itemTypeOf(item).answered(item, response, optionOrder(item, session.id), true),
    ...(confidence && { confidence }),
    ...(lesson && { lesson }),
  };
}

/**
 * The end of the person's review session: what was right, and what comes again when. 'open' while questions wait.
 * @throws AppError NOT_FOUND for another session
 */
export async function readReviewEnd(
  deps: Deps,
  launch: Launch,
  sessionId: string,
): Promise<ReviewEnd | 'open'> {
  const read = await readFollowUps(deps, launch);
  const session = read?.followUps.session;
  if (!read || session?.id !== sessionId) throw new AppError('NOT_FOUND', `no review session ${sessionId}`);
  if (session.finishedAt === undefined) return 'open';
  const numbers = session.questions.map((_, index) => index + 1);
  const all = await Promise.all(numbers.map((number) => reviewed(deps, launch, session, number)));
  const questions = all.flatMap((one) => one ?? []);
  const scheduled = scheduledReviews(deps, read.followUps, read.calendar);
  const modules = new Map(questions.map(({ module }) => [module.key, module]));
  return {
    right: questions.filter(({ right }) => right).length,
    questions,
    modules: [...modules.values()].map(({ key, title, language }) => {
      const day = scheduled.find(({ module }) => module.key === key)?.day;
      return { title, language, ...(day !== undefined && { day }) };
    }),
    due: scheduled.filter(({ due }) => due),
  };
}
