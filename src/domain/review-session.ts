import type { Answer } from './attempt.ts';
import { type FiledReview, type FollowUps, followUpOf, withFollowUp } from './follow-up.ts';
import type { ActiveTime } from './pd-time.ts';

/** One question of a review session, pinned to the version that it was drawn from. */
export interface ReviewQuestion {
  readonly moduleKey: string;
  readonly moduleVersion: string;
  readonly itemId: string;
}

/** One locked answer. */
export interface ReviewAnswer extends Answer {
  /** The question's, from 1. */
  readonly number: number;
}

/** Some questions on what was learned before, mixed from several modules. */
export interface ReviewSession {
  readonly id: string;
  readonly startedAt: number;
  readonly questions: readonly ReviewQuestion[];
  readonly answers: readonly ReviewAnswer[];
  /** Numbers of questions that can no longer be read; nobody is asked them. */
  readonly skipped?: readonly number[];
  /** Active time, where it counts. */
  readonly time?: ActiveTime;
  readonly finishedAt?: number;
}

export const answerAt = ({ answers }: ReviewSession, number: number): ReviewAnswer | undefined =>
  answers.find((answer) => answer.number === number);

/** Numbers, from 1, of the questions that wait for an answer. */
export const openQuestions = (session: ReviewSession): number[] =>
  session.questions.flatMap((_, index) => {
    const number = index + 1;
    return answerAt(session, number) || session.skipped?.includes(number) ? [] : [number];
  });

/** The first open question; undefined where there is none. */
export const nextOpen = (session: ReviewSession): number | undefined => openQuestions(session)[0];

/** The session while questions of it are open. */
export const openSession = ({ session }: Pick<FollowUps, 'session'>): ReviewSession | undefined =>
  session?.finishedAt === undefined ? session : undefined;

/** One more answer locked; the one that was there first stays, and what is no open session's question changes nothing. */
export function withReviewAnswer(followUps: FollowUps, answer: ReviewAnswer): FollowUps {
  const session = openSession(followUps);
  const question = session?.questions[answer.number - 1];
  if (!session || question?.itemId !== answer.itemId || answerAt(session, answer.number)) return followUps;
  const answered = { ...followUps, session: { ...session, answers: [...session.answers, answer] } };
  const followUp = followUpOf(followUps, question.moduleKey);
  if (!followUp) return answered;
  const { at, right, confidence } = answer;
  const before = { at, right, ...(confidence && { confidence }) };
  const items = { ...followUp.items, [answer.itemId]: before };
  return withFollowUp(answered, question.moduleKey, { ...followUp, items });
}

/** Keys of the modules that something was answered on. */
const reviewedModules = ({ questions, answers }: ReviewSession): string[] => [
  ...new Set(answers.flatMap(({ number }) => questions[number - 1]?.moduleKey ?? [])),
];

/** Numbers, from 1, of the questions on this module. */
const numbersOf = ({ questions }: Pick<ReviewSession, 'questions'>, moduleKey: string): number[] =>
  questions.flatMap((question, index) => (question.moduleKey === moduleKey ? [index + 1] : []));

function filedReview(
  followUps: FollowUps,
  session: ReviewSession,
  moduleKey: string,
  at: number,
): FiledReview {
  const { learnerId, platformId } = followUps;
  const followUp = followUpOf(followUps, moduleKey);
  const numbers = numbersOf(session, moduleKey);
  const moduleVersion = session.questions[(numbers[0] ?? 1) - 1]?.moduleVersion ?? '';
  return {
    id: `${session.id}.${numbers[0] ?? 1}`,
    learnerId,
    platformId,
    sessionId: session.id,
    moduleKey,
    moduleVersion,
    ...(followUp?.contextId !== undefined && { contextId: followUp.contextId }),
    number: (followUp?.done ?? 0) + 1,
    startedAt: session.startedAt,
    at,
    answers: session.answers.filter(({ number }) => numbers.includes(number)),
  };
}

/**
 * Once nothing is open: the session is finished, and a review of each of its modules done. The same object while
 * something is open, and after it was finished.
 */
export function finishWhenAnswered(followUps: FollowUps, at: number): FollowUps {
  const session = openSession(followUps);
  if (!session || session.questions.length === 0 || nextOpen(session) !== undefined) return followUps;
  const keys = reviewedModules(session);
  const reviews = keys.map((key) => filedReview(followUps, session, key, at));
  const advanced = keys.reduce((all: FollowUps, key) => {
    const followUp = followUpOf(all, key);
    return followUp ? withFollowUp(all, key, { ...followUp, done: followUp.done + 1, lastAt: at }) : all;
  }, followUps);
  return {
    ...advanced,
    session: { ...session, finishedAt: at },
    unfiled: [...followUps.unfiled, ...reviews],
    unfiledSince: followUps.unfiledSince ?? at,
  };
}

/**
 * Takes questions out that cannot be read any more. A session of which nothing is left and nothing was answered is
 * dropped.
 */
export function withoutQuestions(followUps: FollowUps, numbers: readonly number[], at: number): FollowUps {
  const open = openSession(followUps);
  if (!open || numbers.length === 0) return followUps;
  const session = { ...open, skipped: [...new Set([...(open.skipped ?? []), ...numbers])] };
  const left = { ...followUps, session };
  if (session.answers.length > 0) return finishWhenAnswered(left, at);
  if (nextOpen(session) !== undefined) return left;
  return { ...left, session: undefined };
}
