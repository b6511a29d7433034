import type { LibraryCourse, LibraryModule } from '../content/library.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './standing.ts';
import type { LibraryPage } from './trainer-views.ts';

type ListedCourse = LibraryPage['courses'][number];
type ListedModule = ListedCourse['modules'][number];

const servingOf = ({ module, broken }: LibraryModule): 'current' | 'older' | 'none' => {
  if (!module) return 'none';
  return broken ? 'older' : 'current';
};

function listModule(
  entry: LibraryModule,
  placed: ReadonlySet<string>,
  languages: readonly string[],
): ListedModule {
  const { key, file, module, diagnostics } = entry;
  const words = module && inLanguage(module, languages);
  return {
    key,
    title: words?.title ?? file,
    ...(words && { language: words.language, minutes: words.minutes }),
    serving: servingOf(entry),
    placed: placed.has(key),
    diagnostics,
  };
}

function listCourse(
  { course, modules, diagnostics }: LibraryCourse,
  placed: ReadonlySet<string>,
  languages: readonly string[] = [],
): ListedCourse {
  const { title, summary, language } = inLanguage(course, languages);
  return {
    id: course.id,
    title,
    summary,
    language,
    diagnostics,
    modules: modules.map((entry) => listModule(entry, placed, languages)),
  };
}

/**
 * Every course for a trainer, in their language where there is a translation: what is served, what is broken and why, and what this context has already.
 * @throws AppError FORBIDDEN for others.
 */
export async function listLibrary(deps: Deps, launch: Launch): Promise<LibraryPage> {
  if (standingOf(launch) !== 'preview') throw new AppError('FORBIDDEN', 'the library is for trainers');
  const { contextId, contextTitle } = launch;
  const placements = await deps.records.placements.find({ contextId }, { limit: 1000 });
  const placed = new Set(placements.map((placement) => placement.moduleKey));
  const courses = deps.library.courses().map((course) => listCourse(course, placed, launch.languages));
  return {
    ...(contextTitle !== undefined && { contextTitle }),
    ...(launch.copied === true && { copied: true }),
    courses,
  };
}
