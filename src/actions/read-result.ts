import type { Answer, Attempt } from '../domain/attempt.ts';
import { findItem, type Module } from '../domain/course.ts';
import { optionOrder } from '../domain/draw.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';
import { fileAttempts } from './file-attempts.ts';
import { listContext } from './list-context.ts';
import { moduleAt } from './module-versions.ts';
import { requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';
import { placementsOf } from './targets.ts';
import type { GradeStatus, ResultPage, ReviewedItem } from './views.ts';

/** The result of the latest attempt with every item explained, or undefined before the first submission. */
export async function readResult(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
): Promise<ResultPage | undefined> {
  await requireAccess(deps, launch, moduleKey);
  const found = await deps.records.work.get(workIdOf(launch, moduleKey));
  if (!found?.latest || !found.best) return undefined;
  const work = found.unfiled.length > 0 ? await fileAttempts(deps, found) : found;
  const module = await moduleAt(deps, moduleKey, found.latest.moduleVersion);
  const placements = await placementsOf(deps, launch.contextId, moduleKey);
  const nextModule = work.passedAt === undefined ? undefined : await nextOf(deps, launch, moduleKey);
  return {
    module,
    standing: standingOf(launch),
    lmsName: launch.lmsName,
    ...scoreOf(work, found.latest, found.best.score),
    mayRetry: work.attempts < (deps.library.find(moduleKey)?.module?.attempts ?? Number.POSITIVE_INFINITY),
    items: reviewed(module, found.latest.id, found.latest.answers),
    grades: gradesOf(work, placements),
    ungraded: placements.every((placement) => placement.lineItem === undefined),
    ...(nextModule && { nextModule }),
  };
}

const scoreOf = (work: WorkRecord, latest: Attempt, best: number) => ({
  score: latest.score,
  passed: latest.passed,
  rightCount: latest.answers.filter((answer) => answer.right).length,
  itemCount: latest.answers.length,
  best,
  ...(work.passedAt !== undefined && { passedAt: work.passedAt }),
  attempts: work.attempts,
});

const reviewed = (module: Module, attemptId: string, answers: readonly Answer[]): ReviewedItem[] =>
  answers.flatMap(({ itemId, response, score, right }) => {
    const item = findItem(module, itemId)?.item;
    if (!item) return [];
    const answered = itemTypeOf(item).answered(item, response, optionOrder(item, attemptId), true);
    return [{ item, score, right, answered }];
  });

const gradesOf = (work: WorkRecord, placements: readonly PlacementRecord[]): GradeStatus[] =>
  work.deliveries.map((delivery) => {
    const title = placements.find((placement) => placement.id === delivery.placementId)?.title;
    return { delivery, ...(title !== undefined && { placementTitle: title }) };
  });

/** The first module of this context behind this one that is not passed yet. */
async function nextOf(deps: Deps, launch: Launch, moduleKey: string): Promise<ResultPage['nextModule']> {
  const { modules } = await listContext(deps, launch);
  const here = modules.findIndex((module) => module.key === moduleKey);
  const next = modules.slice(here + 1).find((module) => module.state !== 'passed');
  return next && { key: next.key, title: next.title, minutes: next.minutes };
}
