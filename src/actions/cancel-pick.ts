import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import type { PickAnswer } from './pick-content.ts';
import { requirePicking } from './picking.ts';

/**
 * Tells the LMS that nothing was chosen.
 * @throws AppError FORBIDDEN for people who do not teach here, and outside of a deep linking launch.
 */
export async function cancelPick(deps: Deps, launch: Launch): Promise<PickAnswer> {
  const settings = requirePicking(launch);
  const { platformId, deploymentId } = launch;
  const to = { platformId, deploymentId, settings };
  const answer = await deps.deepLinking.respond(to, [], 'Nothing was added.');
  return { kind: 'answer', ...answer, count: 0 };
}
