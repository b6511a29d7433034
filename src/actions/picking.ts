import type { LibraryCourse } from '../content/library.ts';
import type { Module } from '../domain/course.ts';
import type { DeepLinkingSettings } from '../domain/deep-linking.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './standing.ts';

/** `opened`: somebody opened a link to it here. `sent`: a trainer picked it, nobody opened it yet. */
export type Placed = 'opened' | 'sent';

/** What a trainer chose, as the form says it: nothing of it needs to exist. */
export interface Choice {
  /** Keys. */
  readonly modules: readonly string[];
  /** Ids: everything of the course that is not here yet. */
  readonly courses: readonly string[];
  /** The page of each learner's own record. */
  readonly record: boolean;
}

/**
 * What the platform takes back.
 * @throws AppError FORBIDDEN for people who do not teach here, and outside of a deep linking launch.
 */
export function requirePicking(launch: Launch): DeepLinkingSettings {
  if (standingOf(launch) !== 'preview')
    throw new AppError('FORBIDDEN', 'deep linking is for trainers', { picking: 'not-a-trainer' });
  if (!launch.deepLinking) throw new AppError('FORBIDDEN', 'the LMS did not ask for modules');
  return launch.deepLinking;
}

const MOST_PLACED = 1000;

/** The modules of this context, by key. */
export async function placedIn(
  deps: Pick<Deps, 'records'>,
  contextId: string,
): Promise<ReadonlyMap<string, Placed>> {
  const [sent, opened] = await Promise.all([
    deps.records.picks.find({ contextId }, { limit: MOST_PLACED }),
    deps.records.placements.find({ contextId }, { limit: MOST_PLACED }),
  ]);
  return new Map<string, Placed>([
    ...sent.map(({ moduleKey }) => [moduleKey, 'sent'] as const),
    ...opened.map(({ moduleKey }) => [moduleKey, 'opened'] as const),
  ]);
}

const servedKeys = ({ modules }: LibraryCourse): string[] =>
  modules.flatMap(({ key, module }) => (module ? [key] : []));

/** What "the whole course" adds: its modules that are not here yet; once all are here, all of them again. */
export function restOf(course: LibraryCourse, placed: ReadonlyMap<string, Placed>): readonly string[] {
  const served = servedKeys(course);
  const rest = served.filter((key) => !placed.has(key));
  return rest.length > 0 ? rest : served;
}

/** The chosen modules that can be opened, each once, in the library's order. */
export function chosenOf(
  courses: readonly LibraryCourse[],
  placed: ReadonlyMap<string, Placed>,
  choice: Choice,
): Module[] {
  const wanted = new Set(choice.modules);
  for (const course of courses) {
    if (choice.courses.includes(course.course.id)) for (const key of restOf(course, placed)) wanted.add(key);
  }
  return courses.flatMap(({ modules }) =>
    modules.flatMap(({ key, module }) => (module && wanted.has(key) ? [module] : [])),
  );
}
