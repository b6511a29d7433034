import type { Attempt } from '../domain/attempt.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';
import { explainAttempt } from './explain-attempt.ts';
import { fileAttempts } from './file-attempts.ts';
import { gradeStatuses } from './grade-statuses.ts';
import { learnerWorkId } from './learner-work.ts';
import { moduleAt } from './module-versions.ts';
import { placedTitle } from './placed-title.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf } from './targets.ts';
import type { ReviewPage } from './trainer-views.ts';

/** So many attempts are listed; the newest ones. */
const MOST = 200;

async function explained(
  deps: Deps,
  attempt: Attempt,
  { languages = [] }: Launch,
): Promise<ReviewPage['shown']> {
  const { id, moduleKey, moduleVersion, score, passed, unmastered = false } = attempt;
  const module = inLanguage(await moduleAt(deps, moduleKey, moduleVersion), languages);
  return {
    id,
    module,
    score,
    passed,
    unmastered,
    ...(await explainAttempt(deps, attempt, module, languages)),
  };
}

const listed = (work: WorkRecord, attempts: readonly Attempt[]): ReviewPage['attempts'] =>
  attempts.map(({ id, submittedAt, score, passed }, index) => ({
    id,
    number: work.attempts - index,
    submittedAt,
    score,
    passed,
  }));

/**
 * A learner's attempts at a module in a trainer's context, with one of them explained: the one that is named, else the
 * latest.
 * @throws AppError FORBIDDEN, NOT_FOUND for a module that is not placed here and an attempt of somebody else.
 */
export async function readReview(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
  learnerId: string,
  attemptId?: string,
): Promise<ReviewPage> {
  requireTeaching(launch);
  const { contextId, lmsName } = launch;
  const found = await deps.records.work.get(learnerWorkId(launch, moduleKey, learnerId));
  const placements = await placementsOf(deps, contextId, moduleKey);
  if (!found && placements.length === 0)
    throw new AppError('NOT_FOUND', `${moduleKey} is not placed in ${contextId}`);
  const work = found && found.unfiled.length > 0 ? await fileAttempts(deps, found) : found;
  const attempts = await deps.records.attempts.find(
    { learnerId, contextId, moduleKey },
    { sort: 'submittedAt', descending: true, limit: MOST },
  );
  const attempt = attemptId === undefined ? attempts[0] : attempts.find(({ id }) => id === attemptId);
  if (attemptId !== undefined && !attempt)
    throw new AppError('NOT_FOUND', `attempt ${attemptId} is none of ${learnerId} on ${moduleKey}`);
  const shown = attempt && (await explained(deps, attempt, launch));
  return {
    moduleKey,
    moduleTitle: placedTitle(deps, moduleKey, placements),
    lmsName,
    learnerId,
    ...(work?.learnerName !== undefined && { name: work.learnerName }),
    ...(work?.best && { best: work.best.score }),
    ...(work?.passedAt !== undefined && { passedAt: work.passedAt }),
    excused: work?.excused !== undefined,
    grades: work ? gradeStatuses(work, placements) : [],
    attempts: work ? listed(work, attempts) : [],
    ...(shown && { shown }),
  };
}
