import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { standingOf, workIdOf } from './standing.ts';
import { timedWork } from './timed-work.ts';
import type { Visit } from './visit.ts';

/** Counts what a page measured, while the module is not passed. Says nothing of work that is not there. */
export async function reportTime(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Launch,
  moduleKey: string,
  visit: Visit,
): Promise<void> {
  if (standingOf(launch) !== 'learner') return;
  try {
    await changeWork(deps, workIdOf(launch, moduleKey), (work) =>
      work.current || !work.latest?.passed ? timedWork(deps, work, visit) : work,
    );
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
  }
}
