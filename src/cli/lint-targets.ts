import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CourseFolder } from '../content/compile-course.ts';
import { readCourseFolder, readCourseFolders } from '../content/course-library-reader.ts';

/** A course with the files of it that are asked for. */
export interface LintTarget {
  /** The folder that holds the course's. */
  readonly dir: string;
  readonly folder: CourseFolder;
  /** `<course>/<file>`. */
  readonly files: readonly string[];
}

/** What was asked for is not there; the message says what. */
export class NoSuchPath extends Error {
  override readonly name = 'NoSuchPath';
}

const filesOf = ({ id, courseText, modules, translations = [] }: CourseFolder): string[] => [
  // A folder without course.md is told so at this name.
  ...(courseText !== undefined || modules.length > 0 ? [`${id}/course.md`] : []),
  ...modules.map(({ name }) => `${id}/${name}`),
  ...translations.map(({ language, name }) => `${id}/${language}/${name}`),
];

const isWithin = (file: string, below: string): boolean =>
  below === '' || file === below || file.startsWith(`${below}/`);

/** The path below the courses folder, with `/`; '' is the folder itself. */
function belowCourses(dir: string, path: string): string {
  const below = relative(resolve(dir), resolve(path));
  return below.startsWith('..') ? path.split(sep).join('/').replace(/\/$/, '') : below.split(sep).join('/');
}

/**
 * The courses and files that these paths name: files, course folders or folders of courses, as they stand on disk or as
 * `<course>` and `<course>/<file>` below `dir`. Without paths, everything below `dir`.
 * @throws NoSuchPath
 */
export async function findTargets(dir: string, paths: readonly string[]): Promise<LintTarget[]> {
  const known = await readCourseFolders(dir).catch(() => undefined);
  if (!known && paths.length === 0) throw new NoSuchPath(`The courses folder ${dir} cannot be read.`);
  const inside = (known ?? []).map((folder) => ({ dir, folder, files: filesOf(folder) }));
  if (paths.length === 0) return inside;
  const found = new Map<string, LintTarget>();
  for (const path of paths) {
    const matching = within(inside, belowCourses(dir, path));
    const targets = matching.length > 0 ? matching : await elsewhere(path);
    if (targets.length === 0) throw new NoSuchPath(`There is no course or module file ${path}.`);
    for (const target of targets) {
      const key = join(resolve(target.dir), target.folder.id);
      const files = new Set([...(found.get(key)?.files ?? []), ...target.files]);
      found.set(key, { ...target, files: filesOf(target.folder).filter((file) => files.has(file)) });
    }
  }
  return [...found.values()];
}

const within = (targets: readonly LintTarget[], below: string): LintTarget[] =>
  targets.flatMap((target) => {
    const files = target.files.filter((file) => isWithin(file, below));
    return files.length === 0 ? [] : [{ ...target, files }];
  });

/** A path outside the courses folder, as it stands on disk. Only where a course.md says that it is a course. */
async function elsewhere(path: string): Promise<LintTarget[]> {
  const full = resolve(path);
  const found = await stat(full).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) {
    const folder = dirname(full);
    const beside = await inCourse(folder, `/${basename(full)}`);
    // A translation lies one folder deeper.
    return beside.length > 0 ? beside : inCourse(dirname(folder), `/${basename(folder)}/${basename(full)}`);
  }
  if (await isCourse(full)) return inCourse(full, '');
  const inner = (await readdir(full, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const courses = await Promise.all(inner.map(({ name }) => inCourse(join(full, name), '')));
  return courses.flat();
}

const isCourse = (folder: string): Promise<boolean> =>
  stat(join(folder, 'course.md')).then(
    (found) => found.isFile(),
    () => false,
  );

async function inCourse(course: string, file: string): Promise<LintTarget[]> {
  if (!(await isCourse(course))) return [];
  const dir = dirname(course);
  const folder = await readCourseFolder(dir, basename(course));
  return within([{ dir, folder, files: filesOf(folder) }], `${folder.id}${file}`);
}
