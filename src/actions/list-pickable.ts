import type { LibraryCourse, LibraryModule } from '../content/library.ts';
import type { Course } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { findWords } from '../domain/find-words.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { takesLineItems, takesLinks } from '../domain/pick-items.ts';
import type { Deps } from './deps.ts';
import { type Choice, chosenOf, type Placed, placedIn, requirePicking, restOf } from './picking.ts';

export interface PickableModule {
  readonly key: string;
  /** Its title, or its file where it has none. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly minutes?: number;
  readonly objectives: readonly string[];
  readonly placed?: Placed;
  readonly chosen: boolean;
  /** `none`: it cannot be opened, so it cannot be picked. */
  readonly serving: 'current' | 'older' | 'none';
  /** Of the file as it is now. */
  readonly errors: readonly Diagnostic[];
}

export interface PickableCourse {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  /** Those that the search found. */
  readonly modules: readonly PickableModule[];
  /** What "the whole course" adds, whatever the search found. */
  readonly rest: readonly string[];
  /** Modules of it that can be picked, and how many of those are in this context. */
  readonly served: number;
  readonly here: number;
}

/** Everything a trainer can add to this context, as the LMS takes it. */
export interface PickPage {
  readonly contextTitle?: string;
  /** A copy of another context: links that came along are known as placed only once somebody opened them. */
  readonly copied?: boolean;
  readonly lms: string;
  readonly lmsName: string;
  /** False: the LMS asked for other things than links. */
  readonly takesLinks: boolean;
  readonly acceptTypes: readonly string[];
  readonly several: boolean;
  readonly lineItems: boolean;
  /** The LMS may take dates: Moodle is known to drop them. */
  readonly dates: boolean;
  readonly courses: readonly PickableCourse[];
  /** Chosen ones that the search did not find. */
  readonly alsoChosen: readonly PickableModule[];
  /** The page of each learner's own record is chosen. */
  readonly record: boolean;
  readonly chosenCount: number;
  /** How many modules the search found; all of them without one. */
  readonly found: number;
}

/** Moodle drops dates of deep linking. */
export const takesDates = ({ lms }: Pick<Launch, 'lms'>): boolean => lms !== 'moodle';

/** In every language that it is there in. */
const titlesOf = ({ title, translations = [] }: Course): string[] => [
  title,
  ...translations.map((translation) => translation.title),
];

/** A course's summary names what its modules are about: searching it would find all of them for a word of one. */
const textsOf = ({ course }: LibraryCourse, { key, file, module }: LibraryModule): string[] => [
  ...titlesOf(course),
  key,
  module?.title ?? file,
  ...(module?.objectives ?? []),
  ...(module?.standards ?? []),
];

/** In the trainer's language, where the course has a translation. */
function wordsOf(
  course: Course,
  languages: readonly string[] = [],
): Pick<PickableCourse, 'title' | 'summary' | 'language'> {
  const { title, summary, language } = inLanguage(course, languages);
  return { title, summary, language };
}

const servingOf = ({ module, broken }: LibraryModule): PickableModule['serving'] => {
  if (!module) return 'none';
  return broken ? 'older' : 'current';
};

function pickable(
  entry: LibraryModule,
  { course }: LibraryCourse,
  placed: ReadonlyMap<string, Placed>,
  chosen: ReadonlySet<string>,
): PickableModule {
  const { key, file, module, diagnostics } = entry;
  const there = placed.get(key);
  return {
    key,
    title: module?.title ?? file,
    language: module?.language ?? course.language,
    ...(module && { minutes: module.minutes }),
    objectives: module?.objectives ?? [],
    ...(there && { placed: there }),
    chosen: chosen.has(key),
    serving: servingOf(entry),
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
  };
}

/**
 * What there is to pick: the courses with the modules that the search finds, what is chosen already, and what this
 * context has.
 * @throws AppError FORBIDDEN for people who do not teach here, and outside of a deep linking launch.
 */
export async function listPickable(
  deps: Deps,
  launch: Launch,
  wanted: Choice & { readonly query: string },
): Promise<PickPage> {
  const settings = requirePicking(launch);
  const placed = await placedIn(deps, launch.contextId);
  const library = deps.library.courses();
  const chosen = new Set(chosenOf(library, placed, wanted).map(({ key }) => key));
  const isFound = (course: LibraryCourse, entry: LibraryModule): boolean =>
    findWords(wanted.query, textsOf(course, entry));
  const show = (course: LibraryCourse, entries: readonly LibraryModule[]): PickableModule[] =>
    entries.map((entry) => pickable(entry, course, placed, chosen));
  const courses = library.map((course) => ({
    id: course.course.id,
    ...wordsOf(course.course, launch.languages),
    modules: show(
      course,
      course.modules.filter((entry) => isFound(course, entry)),
    ),
    rest: restOf(course, placed),
    served: course.modules.filter(({ module }) => module).length,
    here: course.modules.filter(({ key, module }) => module && placed.has(key)).length,
  }));
  return {
    ...(launch.contextTitle !== undefined && { contextTitle: launch.contextTitle }),
    ...(launch.copied === true && { copied: true }),
    lms: launch.lms,
    lmsName: launch.lmsName,
    takesLinks: takesLinks(settings),
    acceptTypes: settings.acceptTypes,
    several: settings.acceptMultiple,
    lineItems: takesLineItems(settings),
    dates: takesDates(launch),
    courses: courses.filter(({ modules }) => modules.length > 0),
    alsoChosen: library.flatMap((course) =>
      show(
        course,
        course.modules.filter((entry) => chosen.has(entry.key) && !isFound(course, entry)),
      ),
    ),
    record: wanted.record,
    chosenCount: chosen.size + (wanted.record ? 1 : 0),
    found: courses.reduce((sum, { modules }) => sum + modules.length, 0),
  };
}
