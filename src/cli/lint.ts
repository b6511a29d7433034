import { relative, resolve, sep } from 'node:path';
import { readCourseFolders } from '../content/course-library-reader.ts';
import { lintCourses } from '../content/lint-course.ts';
import type { Diagnostic, Severity } from '../domain/diagnostic.ts';

export interface LintArguments {
  /** The courses folder. */
  readonly dir: string;
  readonly json: boolean;
  /** Courses or files to report on, as paths or as `<course>` or `<course>/<file>`; empty: all. */
  readonly paths: readonly string[];
  /** Color the output; the caller knows whether it goes to a terminal. */
  readonly color?: boolean;
}

export interface LintResult {
  readonly output: string;
  /** 0: no errors, 1: errors, 2: a path that is not there. Warnings alone are 0. */
  readonly exitCode: 0 | 1 | 2;
}

/** Checks course files and says what is wrong with them. */
export async function lint({ dir, json, paths, color = false }: LintArguments): Promise<LintResult> {
  let folders: Awaited<ReturnType<typeof readCourseFolders>>;
  try {
    folders = await readCourseFolders(dir);
  } catch {
    return wrongUse(`The courses folder ${dir} cannot be read.`, json);
  }
  const files = folders.flatMap(({ id, modules }) => [
    `${id}/course.md`,
    ...modules.map(({ name }) => `${id}/${name}`),
  ]);
  const wanted = paths.map((path) => ({ path, below: belowCourses(dir, path) }));
  const missing = wanted.find(({ below }) => !files.some((file) => isWithin(file, below)));
  if (missing) return wrongUse(`There is no course or module file ${missing.path}.`, json);
  const isWanted = (file: string): boolean =>
    wanted.length === 0 || wanted.some(({ below }) => isWithin(file, below));
  const diagnostics = lintCourses(folders).filter(({ file }) => isWanted(file));
  const counts = { errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') };
  const output = json
    ? JSON.stringify({ ...counts, diagnostics }, null, 2)
    : [
        ...diagnostics.map((diagnostic) => describe(diagnostic, color)),
        summary(files.filter(isWanted).length, counts),
      ].join('\n');
  return { output, exitCode: counts.errors > 0 ? 1 : 0 };
}

const wrongUse = (message: string, json: boolean): LintResult => ({
  output: json ? JSON.stringify({ error: message }) : message,
  exitCode: 2,
});

/** The path below the courses folder, with `/`; `.` is the folder itself. */
function belowCourses(dir: string, path: string): string {
  const below = relative(resolve(dir), resolve(path));
  return below.startsWith('..') ? path.split(sep).join('/').replace(/\/$/, '') : below.split(sep).join('/');
}

const isWithin = (file: string, below: string): boolean =>
  below === '' || file === below || file.startsWith(`${below}/`);

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

const COLORS: Readonly<Record<Severity, string>> = { error: '\u001b[31m', warning: '\u001b[33m' };
const PLAIN = '\u001b[0m';

function describe({ file, line, column, severity, rule, message, fix }: Diagnostic, color: boolean): string {
  const word = color ? `${COLORS[severity]}${severity}${PLAIN}` : severity;
  const first = `${file}:${line}:${column}: ${word}: ${message} [${rule}]`;
  return fix === undefined ? first : `${first}\n    ${fix}`;
}

function summary(files: number, { errors, warnings }: { errors: number; warnings: number }): string {
  const plural = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}
