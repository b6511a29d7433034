import type { Confidence } from '../domain/attempt.ts';
import { AppError } from '../domain/errors.ts';
import type { FollowUps } from '../domain/follow-up.ts';
import type { Fields, Item, ItemResponse, Unfinished } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import {
  answerAt,
  finishWhenAnswered,
  type ReviewSession,
  withReviewAnswer,
} from '../domain/review-session.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import { creditReview } from './credit-review.ts';
import type { Deps } from './deps.ts';
import { fileReviews } from './file-reviews.ts';
import { readQuestion } from './review-question.ts';
import { timedSession } from './review-time.ts';
import type { Visit } from './visit.ts';

export interface ReviewForm {
  readonly sessionId: string;
  /** Of the question, from 1. */
  readonly number: number;
  readonly itemId: string;
  /** The item's own form fields. */
  readonly fields: Fields;
  readonly visit?: Visit | undefined;
}

export interface ReviewAnswering {
  /** Nothing, or not all of it, was chosen or typed; nothing was stored. */
  readonly empty: boolean;
  /** The question was answered before, in another way: that answer counts. */
  readonly earlier?: true;
  readonly unfinished?: Unfinished;
}

const sessionNamed = (
  followUps: Pick<FollowUps, 'session'> | undefined,
  sessionId: string,
): ReviewSession | undefined => (followUps?.session?.id === sessionId ? followUps.session : undefined);

/** @throws AppError ANSWER_STALE for another session's page, FORM_INVALID for a question that it does not have */
async function readAsked(deps: Deps, learnerId: string, form: ReviewForm): Promise<Item> {
  const session = sessionNamed(await deps.records.followUps.get(learnerId), form.sessionId);
  if (!session) throw new AppError('ANSWER_STALE', `review session ${form.sessionId} is not the open one`);
  const question = session.questions[form.number - 1];
  if (question?.itemId !== form.itemId)
    throw new AppError('FORM_INVALID', `question ${form.number} of the session is not ${form.itemId}`);
  const read = await readQuestion(deps, question);
  if (!read) throw new AppError('ANSWER_STALE', `${question.moduleKey} has no ${form.itemId} any more`);
  return read.item;
}

/** Which of the two buttons was pressed, where the item has them. */
const confidenceIn = (item: Item, { confidence }: Fields): { confidence?: Confidence } =>
  item.confidence && (confidence === 'sure' || confidence === 'unsure') ? { confidence } : {};

/** One compare-and-set: the answer, and with the last one the end of the session, what is due next, and the PD. */
async function lock(
  deps: Deps,
  launch: Launch,
  form: ReviewForm,
  item: Item,
  response: ItemResponse,
): Promise<FollowUpsRecord | undefined> {
  const at = deps.clock();
  const grade = itemTypeOf(item).grade(item, response);
  const { number, itemId, fields } = form;
  const answer = { number, itemId, response, ...grade, at, ...confidenceIn(item, fields) };
  return changeFollowUps(deps, launch, at, async (now) => {
    const session = sessionNamed(now, form.sessionId);
    if (!session) throw new AppError('ANSWER_STALE', `review session ${form.sessionId} is not the open one`);
    if (session.finishedAt !== undefined || answerAt(session, number)) return now;
    const timed = { ...now, session: timedSession(deps, launch.learnerId, session, form.visit) };
    const finished = finishWhenAnswered(withReviewAnswer(timed, answer), at);
    if (finished.session?.finishedAt === undefined) return finished;
    const earned = await creditReview(deps, launch, finished, finished.session);
    return { ...finished, unledgered: [...finished.unledgered, ...earned] };
  });
}

/**
 * Grades one answer of the person's review session and stores it: when this resolves, the answer is locked; with the
 * last one the reviews are done. A repeat changes nothing. Nothing is sent to an LMS and no grade changes.
 * @throws AppError ANSWER_STALE, FORM_INVALID as above, TRY_AGAIN
 */
export async function answerReview(deps: Deps, launch: Launch, form: ReviewForm): Promise<ReviewAnswering> {
  const item = await readAsked(deps, launch.learnerId, form);
  const type = itemTypeOf(item);
  const response = type.readResponse(item, form.fields);
  if (!response) {
    const unfinished = type.unfinished?.(item, form.fields);
    return { empty: true, ...(unfinished && { unfinished }) };
  }
  const after = await lock(deps, launch, form, item, response);
  if (after?.unfiledSince !== undefined) await fileReviews(deps, after);
  const kept = after?.session && answerAt(after.session, form.number);
  const isOther = kept !== undefined && JSON.stringify(kept.response) !== JSON.stringify(response);
  return { empty: false, ...(isOther && { earlier: true as const }) };
}
