import type { PlacementRecord } from '../records/placement.ts';
import type { Deps } from './deps.ts';

/** The title of a module that is placed somewhere, also of one that the library no longer has. */
export const placedTitle = (
  deps: Pick<Deps, 'library'>,
  moduleKey: string,
  placements: readonly PlacementRecord[],
): string => deps.library.find(moduleKey)?.module?.title ?? placements[0]?.title ?? moduleKey;
