import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { requeue } from '../domain/work.ts';
import type { PlacementRecord } from '../records/placement.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { enterReview, type ReviewEntry } from './enter-review.ts';
import { isBeingErased } from './erase-person.ts';
import { servedModule } from './module-versions.ts';
import { notePlacement } from './note-placement.ts';
import { requirePicking } from './picking.ts';
import { standingOf, workIdOf } from './standing.ts';
import { targetsOf } from './targets.ts';

export type Entry =
  | { readonly page: 'module'; readonly moduleKey: string }
  /** A trainer who launched no module: what there is to place. */
  | { readonly page: 'library' }
  /** A trainer whom the LMS sent to choose modules for this context. */
  | { readonly page: 'pick' }
  /** A learner who launched no module: what is placed in this context. */
  | { readonly page: 'context' }
  /** The person's own record. */
  | { readonly page: 'me' }
  | ReviewEntry;

/**
 * Takes note of who came from where, and says which page the launch leads to.
 * @throws AppError MODULE_UNKNOWN when the launch names a module that is not served, FORBIDDEN for a deep linking
 * launch of somebody who does not teach, or a review of another learner's work by one who does not; NOT_FOUND for a
 * review of nothing; TRY_AGAIN while an erasure of this person is not over.
 */
export async function enterLaunch(deps: Deps, launch: Launch): Promise<Entry> {
  await Promise.all([noteLearner(deps, launch), noteContext(deps, launch)]);
  if (launch.message === 'deep-linking') {
    requirePicking(launch);
    return { page: 'pick' };
  }
  if (launch.message === 'submission-review') return enterReview(deps, launch);
  if (launch.page === 'me') return { page: 'me' };
  if (launch.module === undefined) return { page: standingOf(launch) === 'preview' ? 'library' : 'context' };
  const { key } = servedModule(deps, launch.module);
  const placement = launch.sub === '' ? undefined : await notePlacement(deps, launch, key);
  if (placement && standingOf(launch) === 'learner') await refreshWork(deps, launch, placement);
  return { page: 'module', moduleKey: key };
}

async function noteLearner(deps: Deps, launch: Launch): Promise<void> {
  if (launch.sub === '') return;
  const { learners } = deps.records;
  const known = await learners.get(launch.learnerId);
  if (!known) {
    if (await isBeingErased(deps, launch.learnerId))
      throw new AppError('TRY_AGAIN', `learner ${launch.learnerId} is being erased`);
    await learners.put({
      id: launch.learnerId,
      platformId: launch.platformId,
      sub: launch.sub,
      ...(launch.name !== undefined && { name: launch.name }),
      firstSeenAt: deps.clock(),
    });
  } else if (known.name !== launch.name) {
    const { version, name: _name, ...kept } = known;
    // When somebody else was faster, the next launch notes it.
    await learners.replace({ ...kept, ...(launch.name !== undefined && { name: launch.name }) }, version);
  }
}

async function noteContext(deps: Deps, launch: Launch): Promise<void> {
  const known = await deps.records.contexts.get(launch.contextId);
  if (known && known.title === launch.contextTitle) return;
  await deps.records.contexts.put({
    id: launch.contextId,
    platformId: launch.platformId,
    deploymentId: launch.deploymentId,
    ...(launch.contextTitle !== undefined && { title: launch.contextTitle }),
  });
}

/**
 * What a launch tells about work that is there: the learner's name, and a line item that came, changed or came back,
 * which gets the best score that was earned before.
 */
async function refreshWork(deps: Deps, launch: Launch, placement: PlacementRecord): Promise<void> {
  const id = workIdOf(launch, placement.moduleKey);
  const targets = targetsOf([placement]);
  try {
    const work = await changeWork(deps, id, (now) =>
      requeue(
        now.learnerName === launch.name ? now : { ...now, learnerName: launch.name },
        targets,
        deps.clock(),
      ),
    );
    if (work.dueAt !== undefined && work.dueAt <= deps.clock()) deps.nudge(work.platformId);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
  }
}
