import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { readRoster } from './read-roster.ts';
import { requireTeaching } from './require-teaching.ts';

/** Milliseconds; a page waits for it. */
const PATIENCE = 15_000;

/**
 * A trainer asks for the list of learners anew: at most once a minute.
 * @throws AppError FORBIDDEN
 */
export async function refreshRoster(deps: Deps, launch: Launch): Promise<'read' | 'failed' | 'reading'> {
  requireTeaching(launch);
  const { reading, problem } = await readRoster(deps, launch, { patience: PATIENCE, asked: true });
  if (reading) return 'reading';
  return problem === undefined ? 'read' : 'failed';
}
