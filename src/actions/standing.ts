import type { Launch } from '../domain/launch.ts';
import { workKey } from '../records/keys.ts';
import type { Standing } from './views.ts';

export function standingOf(launch: Pick<Launch, 'role'>): Standing {
  switch (launch.role) {
    case 'learner':
      return 'learner';
    case 'trainer':
      return 'preview';
    case 'observer':
      return 'read-only';
  }
}

/** The id of this person's work on a module, in the standing this launch gives. */
export const workIdOf = (
  launch: Pick<Launch, 'role' | 'learnerId' | 'contextId'>,
  moduleKey: string,
): string => workKey(launch.learnerId, launch.contextId, moduleKey, standingOf(launch) === 'preview');
