import { drawReview } from '../domain/draw-review.ts';
import type { FollowUps } from '../domain/follow-up.ts';
import type { Launch } from '../domain/launch.ts';
import { nextOpen, openSession, type ReviewSession, withoutQuestions } from '../domain/review-session.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';
import { scheduledReviews } from './due-reviews.ts';
import { fileReviews } from './file-reviews.ts';
import { keepVersion } from './module-versions.ts';
import { settingsOfLaunch } from './read-follow-ups.ts';
import { reviewHistories } from './review-histories.ts';
import { readQuestion } from './review-question.ts';
import { timedSession } from './review-time.ts';
import type { Visit } from './visit.ts';

/** The open questions of a session that nobody can answer any more. */
async function unreadable(deps: Deps, followUps: FollowUps): Promise<number[]> {
  const session = openSession(followUps);
  const read = await Promise.all((session?.questions ?? []).map((question) => readQuestion(deps, question)));
  return read.flatMap((found, index) => (found ? [] : [index + 1]));
}

/** The same object where the session is the same. */
const withSession = (followUps: FollowUps, session: ReviewSession): FollowUps =>
  followUps.session === session ? followUps : { ...followUps, session };

/**
 * Goes on with the open session of review questions, on whatever device it was begun, or draws one from what is due.
 * Undefined where nothing is due.
 */
export async function startReview(
  deps: Deps,
  launch: Launch,
  visit?: Visit,
): Promise<{ readonly sessionId: string; readonly number: number } | undefined> {
  const now = deps.clock();
  const [calendar, histories] = await Promise.all([
    settingsOfLaunch(deps, launch),
    reviewHistories(deps, launch.learnerId),
  ]);
  const after = await changeFollowUps(deps, launch, now, async (followUps) => {
    const mended = withoutQuestions(followUps, await unreadable(deps, followUps), now);
    const open = openSession(mended);
    if (open) return withSession(mended, timedSession(deps, launch.learnerId, open, visit));
    const due = scheduledReviews(deps, mended, calendar).filter((one) => one.due);
    const id = deps.newId();
    const pools = due.map((one) => ({ ...one, history: histories.get(one.module.key) ?? {} }));
    const questions = drawReview(pools, id);
    if (questions.length === 0) return mended;
    await keepVersions(deps, new Set(questions.map(({ moduleKey }) => moduleKey)));
    const session = { id, startedAt: now, questions, answers: [] };
    return withSession(mended, timedSession(deps, launch.learnerId, session, visit));
  });
  if (after?.unfiledSince !== undefined) await fileReviews(deps, after);
  const session = after && openSession(after);
  const number = session && nextOpen(session);
  return session && number !== undefined ? { sessionId: session.id, number } : undefined;
}

/** So that the session survives an edit and a restart. */
async function keepVersions(deps: Deps, moduleKeys: ReadonlySet<string>): Promise<void> {
  for (const key of moduleKeys) {
    const entry = deps.library.find(key);
    if (entry) await keepVersion(deps, entry);
  }
}
