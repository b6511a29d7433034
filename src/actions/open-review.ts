import type { Module } from '../domain/course.ts';
import { optionOrder } from '../domain/draw.ts';
import { AppError } from '../domain/errors.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { answerAt, nextOpen, type ReviewAnswer, type ReviewSession } from '../domain/review-session.ts';
import type { Deps } from './deps.ts';
import { findLesson, type Lesson } from './find-lesson.ts';
import { type ReadQuestion, readQuestion } from './review-question.ts';
import { isTimed } from './review-time.ts';
import type { ItemStep } from './views.ts';

/** One question of a review session. */
export interface ReviewQuestionPage {
  readonly sessionId: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly module: Module;
  readonly item: ItemStep;
  /** Once answered, and not right: where the module teaches it, if this launch can open it. */
  readonly lesson?: Lesson;
  /** The next open question. */
  readonly next?: number;
  readonly finished: boolean;
  /** The page measures active time; `new`: no page of this session said that it can. Absent: it does not count. */
  readonly timing?: 'new' | 'known';
}

const answeredItem = (
  { item }: ReadQuestion,
  sessionId: string,
  answer: ReviewAnswer,
): NonNullable<ItemStep['answer']> => {
  const { response, score, right, confidence } = answer;
  return {
    response,
    score,
    right,
    answered: itemTypeOf(item).answered(item, response, optionOrder(item, sessionId), true),
    open: false,
    shown: false,
    tries: 1,
    ...(confidence && { confidence }),
  };
};

function timingOf(deps: Deps, session: ReviewSession, handle: string): Pick<ReviewQuestionPage, 'timing'> {
  if (session.finishedAt !== undefined || !isTimed(deps, session)) return {};
  const known = session.time?.scripted === true && session.time.session === handle;
  return { timing: known ? 'known' : 'new' };
}

/**
 * One question of the person's review session, open or just finished.
 * @param handle of the session that shows it
 * @throws AppError NOT_FOUND for another session, a question it does not have, or one that cannot be read any more
 */
export async function openReview(
  deps: Deps,
  launch: Launch,
  sessionId: string,
  number: number,
  handle: string,
): Promise<ReviewQuestionPage> {
  const session = (await deps.records.followUps.get(launch.learnerId))?.session;
  const question = session?.id === sessionId ? session.questions[number - 1] : undefined;
  const read = question && (await readQuestion(deps, question, launch.languages));
  if (!session || !read) throw new AppError('NOT_FOUND', `no question ${number} of review ${sessionId}`);
  const { module, item } = read;
  const answer = answerAt(session, number);
  const missed = answer !== undefined && !answer.right;
  const lesson = missed ? await findLesson(deps, launch, module.key, item) : undefined;
  const next = nextOpen(session);
  const total = session.questions.length;
  return {
    sessionId,
    number,
    total,
    module,
    item: {
      item,
      order: optionOrder(item, sessionId),
      mode: 'graded',
      ...(answer && { answer: answeredItem(read, sessionId, answer) }),
    },
    ...(lesson && { lesson }),
    ...(next !== undefined && next !== number && { next }),
    finished: session.finishedAt !== undefined,
    ...timingOf(deps, session, handle),
  };
}
