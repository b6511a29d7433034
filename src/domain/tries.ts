import type { Module } from './course.ts';
import type { Work } from './work.ts';

/** How often the learner may still begin: undefined is as often as they like. */
export function triesLeft(
  module: Pick<Module, 'attempts'> | undefined,
  work: Pick<Work, 'attempts' | 'grants'>,
): number | undefined {
  if (module?.attempts === undefined) return undefined;
  return Math.max(0, module.attempts + (work.grants?.length ?? 0) - work.attempts);
}

/** All tries are used up, and none is open. */
export const isUsedUp = (
  module: Pick<Module, 'attempts'> | undefined,
  work: Pick<Work, 'attempts' | 'grants' | 'current'>,
): boolean => work.current === undefined && triesLeft(module, work) === 0;

/** The work with one more try; the same work while tries are left, so that a repeat grants nothing more. */
export const withGrant = <W extends Work>(
  work: W,
  module: Pick<Module, 'attempts'>,
  grant: { readonly at: number; readonly by: string },
): W =>
  isUsedUp(module, work) ? { ...work, grants: [...(work.grants ?? []), grant], updatedAt: grant.at } : work;
