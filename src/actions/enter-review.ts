import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { AttemptRecord } from '../records/attempt.ts';
import { learnerKey, workKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './standing.ts';

/** Whose work a review shows: to a trainer of the context anybody's, to a learner their own. */
export type ReviewEntry =
  | {
      readonly page: 'review';
      readonly moduleKey: string;
      readonly learnerId: string;
      readonly attemptId?: string;
    }
  | { readonly page: 'result'; readonly moduleKey: string };

interface Subject {
  readonly moduleKey: string;
  readonly learnerId: string;
  readonly attemptId?: string;
}

/** The score of a pass from another context names its attempt; the answers stay there. */
async function isUsedHere(deps: Deps, launch: Launch, attempt: AttemptRecord): Promise<boolean> {
  const { id, learnerId, moduleKey, contextId } = attempt;
  if (contextId === launch.contextId) return false;
  const work = await deps.records.work.get(workKey(learnerId, launch.contextId, moduleKey, false));
  return work?.usedPass?.attemptId === id;
}

/** SpeedGrader names the attempt; it must be one of this context. */
async function subjectOfAttempt(deps: Deps, launch: Launch, attemptId: string): Promise<Subject> {
  const attempt = await deps.records.attempts.get(attemptId);
  const usedHere = attempt && (await isUsedHere(deps, launch, attempt));
  if (usedHere) return { moduleKey: attempt.moduleKey, learnerId: attempt.learnerId };
  if (attempt?.platformId !== launch.platformId || attempt.contextId !== launch.contextId)
    throw new AppError('NOT_FOUND', `attempt ${attemptId} is not of context ${launch.contextId}`);
  const { moduleKey, learnerId } = attempt;
  return { moduleKey, learnerId, attemptId };
}

/** A gradebook names the learner, and the link; the module is what the link says, or said at its last launch. */
async function subjectOfLearner(deps: Deps, launch: Launch, sub: string): Promise<Subject> {
  const placement =
    launch.placementId === undefined ? undefined : await deps.records.placements.get(launch.placementId);
  const moduleKey = launch.module ?? placement?.moduleKey;
  if (moduleKey === undefined) throw new AppError('NOT_FOUND', 'a review of a link that was never opened');
  return { moduleKey, learnerId: learnerKey(launch.platformId, sub) };
}

/**
 * The page that a submission review leads to.
 * @throws AppError FORBIDDEN when the work is another learner's and this person does not teach here, NOT_FOUND
 */
export async function enterReview(deps: Deps, launch: Launch): Promise<ReviewEntry> {
  const { reviewAttempt, reviewOf = '' } = launch;
  const subject =
    reviewAttempt === undefined
      ? await subjectOfLearner(deps, launch, reviewOf)
      : await subjectOfAttempt(deps, launch, reviewAttempt);
  if (standingOf(launch) === 'preview') return { page: 'review', ...subject };
  if (standingOf(launch) === 'learner' && subject.learnerId === launch.learnerId)
    return { page: 'result', moduleKey: subject.moduleKey };
  throw new AppError('FORBIDDEN', 'only trainers see the work of others');
}
