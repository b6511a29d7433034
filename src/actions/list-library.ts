import type { LibraryModule } from '../content/library.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './standing.ts';
import type { LibraryPage } from './views.ts';

const servingOf = ({ module, broken }: LibraryModule): 'current' | 'older' | 'none' => {
  if (!module) return 'none';
  return broken ? 'older' : 'current';
};

/**
 * Every course for a trainer: what is served, what is broken and why, and what this context has already.
 * @throws AppError FORBIDDEN for others.
 */
export async function listLibrary(deps: Deps, launch: Launch): Promise<LibraryPage> {
  if (standingOf(launch) !== 'preview') throw new AppError('FORBIDDEN', 'the library is for trainers');
  const { contextId, contextTitle } = launch;
  const placements = await deps.records.placements.find({ contextId }, { limit: 1000 });
  const placed = new Set(placements.map((placement) => placement.moduleKey));
  const courses = deps.library.courses().map(({ course, modules, diagnostics }) => ({
    id: course.id,
    title: course.title,
    summary: course.summary,
    diagnostics,
    modules: modules.map((entry) => ({
      key: entry.key,
      title: entry.module?.title ?? entry.file,
      ...(entry.module && { minutes: entry.module.minutes }),
      serving: servingOf(entry),
      placed: placed.has(entry.key),
      diagnostics: entry.diagnostics,
    })),
  }));
  return {
    ...(contextTitle !== undefined && { contextTitle }),
    ...(launch.copied === true && { copied: true }),
    courses,
  };
}
