import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { openStep } from './open-step.ts';
import { beginAttempt, requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';
import type { Visit } from './visit.ts';

/**
 * A further attempt: answers the step where it begins. One that is open already goes on.
 * @throws AppError FORBIDDEN for observers and when the module's attempts are used up.
 */
export async function startAttempt(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
  visit?: Visit,
): Promise<{ readonly step: number }> {
  if (standingOf(launch) === 'read-only') throw new AppError('FORBIDDEN', 'observers do not answer');
  await requireAccess(deps, launch, moduleKey);
  await beginAttempt(deps, workIdOf(launch, moduleKey), moduleKey, visit);
  const page = await openStep(deps, launch, moduleKey);
  return { step: page === 'submitted' ? 1 : page.number };
}
