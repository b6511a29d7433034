import { type Attempt, reachesPass } from '../domain/attempt.ts';
import { carryOver, isCarried } from '../domain/carry-over.ts';
import { isGraded, type Module } from '../domain/course.ts';
import type { BestScore } from '../domain/deliveries.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { stepsOf } from '../domain/steps.ts';
import { isUsedUp, triesLeft } from '../domain/tries.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';
import { explainAttempt } from './explain-attempt.ts';
import { fileAttempts } from './file-attempts.ts';
import { gradeStatuses } from './grade-statuses.ts';
import { listContext } from './list-context.ts';
import { moduleAt } from './module-versions.ts';
import { moduleOfWork, requireAccess } from './open-work.ts';
import { personalStep } from './personal-step.ts';
import { standingOf, workIdOf } from './standing.ts';
import { placementsOf } from './targets.ts';
import type { ResultPage } from './views.ts';

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
  const { languages = [] } = launch;
  const module = inLanguage(await moduleAt(deps, moduleKey, found.latest.moduleVersion), languages);
  const placements = await placementsOf(deps, launch.contextId, moduleKey);
  const nextModule = work.passedAt === undefined ? undefined : await nextOf(deps, launch, moduleKey);
  return {
    module,
    standing: standingOf(launch),
    lmsName: launch.lmsName,
    ...scoreOf(work, found.latest, found.best, module),
    ...(await explainAttempt(deps, found.latest, module, languages)),
    ...retryOf(work, found.latest, module, deps.library.find(moduleKey)?.module),
    personal: await personalSteps(deps, work, languages),
    grades: gradeStatuses(work, placements),
    ungraded: placements.every((placement) => placement.lineItem === undefined),
    timed: !work.preview && !found.latest.passed,
    ...(nextModule && { nextModule }),
  };
}

/** What there is to write, and where: in the open attempt when there is one. */
async function personalSteps(
  deps: Deps,
  work: WorkRecord,
  languages: readonly string[],
): Promise<ResultPage['personal']> {
  const drawn = work.current?.items ?? work.latest?.answers.map(({ itemId }) => itemId) ?? [];
  const steps = stepsOf(inLanguage(await moduleOfWork(deps, work), languages), drawn);
  return steps.flatMap(({ personal }, index) =>
    personal ? [{ ...personalStep(personal, work), step: index + 1 }] : [],
  );
}

/** Whether there may be a further attempt, and what it would ask. */
function retryOf(
  work: WorkRecord,
  latest: Attempt,
  module: Module,
  served: Module | undefined,
): Pick<ResultPage, 'mayRetry' | 'triesLeft' | 'retryAsks'> {
  const left = triesLeft(served, work);
  const carried = served && work.passedAt === undefined ? carryOver(latest, module, served) : [];
  const asked = served?.screens.filter((screen) => screen.items.length > 0 && isGraded(screen)) ?? [];
  const again = asked.filter((screen) => !isCarried(screen, carried));
  const kinds = again.map(({ kind }) => (kind === 'scenario' ? 'scenario' : 'quiz'));
  return {
    mayRetry: !isUsedUp(served, work),
    ...(left !== undefined && { triesLeft: left }),
    retryAsks: carried.length === 0 ? [] : [...new Set(kinds)],
  };
}

const scoreOf = (work: WorkRecord, latest: Attempt, best: BestScore, module: Module) => ({
  score: latest.score,
  passed: latest.passed,
  unmastered: latest.unmastered === true && reachesPass(latest.score, module),
  ...(best.earned !== undefined && { capped: best.score }),
  best: best.score,
  ...(work.passedAt !== undefined && { passedAt: work.passedAt }),
  attempts: work.attempts,
});

/** The first module of this context behind this one that is not passed yet. */
async function nextOf(deps: Deps, launch: Launch, moduleKey: string): Promise<ResultPage['nextModule']> {
  const { modules } = await listContext(deps, launch);
  const here = modules.findIndex((module) => module.key === moduleKey);
  const next = modules.slice(here + 1).find((module) => module.state !== 'passed');
  return next && { key: next.key, title: next.title, language: next.language, minutes: next.minutes };
}
