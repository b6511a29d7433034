import { join, relative, sep } from 'node:path';
import { lintCourse } from '../content/lint-course.ts';
import { type ReadPublished, readPublishedIds } from '../content/read-published-ids.ts';
import type { Severity } from '../domain/diagnostic.ts';
import { githubAnnotation } from './lint-github.ts';
import { findTargets, type LintTarget, NoSuchPath } from './lint-targets.ts';
import { describe, plural } from './lint-words.ts';
import { type SaidDiagnostic, saidDiagnostic } from './said-diagnostic.ts';

export type LintFormat = 'text' | 'json' | 'github';

export interface LintArguments {
  /** The courses folder. */
  readonly dir: string;
  readonly format: LintFormat;
  /** Courses or files to report on, as paths or as `<course>` or `<course>/<file>`; empty: all. */
  readonly paths: readonly string[];
  /** Color the output; the caller knows whether it goes to a terminal. */
  readonly color?: boolean;
  /** Top of the repository, for the annotations. Default: where the command runs. */
  readonly workspace?: string | undefined;
  /** What was mended before, for the report. */
  readonly mended?: readonly MendedFile[];
  /** What learners have, to say which questions of it are gone. What cannot be read is not compared. */
  readonly published?: ReadPublished;
}

/** What `--fix` did, or would do, to one file. */
export interface MendedFile {
  /** `<course>/<file>` */
  readonly file: string;
  /** Places that were changed. */
  readonly count: number;
  /** Why nothing was written. */
  readonly problem?: string;
  readonly diff?: string;
}

export interface LintResult {
  readonly output: string;
  /** 0: no errors, 1: errors, 2: a path that is not there. Warnings alone are 0. */
  readonly exitCode: 0 | 1 | 2;
}

/** Checks course files and says what is wrong with them. */
export async function lint(asked: LintArguments): Promise<LintResult> {
  let targets: LintTarget[];
  try {
    targets = await findTargets(asked.dir, asked.paths);
  } catch (error) {
    if (!(error instanceof NoSuchPath)) throw error;
    return {
      output: asked.format === 'json' ? JSON.stringify({ error: error.message }) : error.message,
      exitCode: 2,
    };
  }
  const found = (await Promise.all(targets.map((target) => diagnosticsOf(target, asked.published)))).flat();
  const diagnostics = found.map(({ diagnostic }) => diagnostic);
  const counts = { errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') };
  const files = targets.reduce((sum, target) => sum + target.files.length, 0);
  const exitCode = counts.errors > 0 || asked.mended?.some(({ problem }) => problem) ? 1 : 0;
  return { output: OUTPUTS[asked.format](asked, found, files, counts), exitCode };
}

interface Found {
  readonly diagnostic: SaidDiagnostic;
  /** The line it is about. */
  readonly source: string;
  /** The file on disk. */
  readonly path: string;
}

async function diagnosticsOf(
  { dir, folder, files }: LintTarget,
  published: ReadPublished | undefined,
): Promise<Found[]> {
  const publishedIds = published && (await readPublishedIds(folder, published, () => undefined));
  const texts = new Map(folder.modules.map(({ name, text }) => [`${folder.id}/${name}`, text]));
  for (const { language, name, text } of folder.translations ?? [])
    texts.set(`${folder.id}/${language}/${name}`, text);
  if (folder.courseText !== undefined) texts.set(`${folder.id}/course.md`, folder.courseText);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = lines.get(file) ?? (texts.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    lines.set(file, known);
    return known;
  };
  return lintCourse(folder, publishedIds)
    .filter(({ file }) => files.includes(file))
    .map((diagnostic) => ({
      diagnostic: saidDiagnostic(diagnostic),
      source: linesOf(diagnostic.file)[diagnostic.line - 1] ?? '',
      path: join(dir, diagnostic.file),
    }));
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

type Output = (asked: LintArguments, found: readonly Found[], files: number, counts: Counts) => string;

const summary = (files: number, { errors, warnings }: Counts): string =>
  `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;

const mendedLines = ({ file, count: places, problem, diff }: MendedFile): string[] => [
  ...(diff === undefined ? [] : [diff]),
  `${file}: ${problem ?? plural(places, 'place')}${problem ? '' : diff === undefined ? ' mended' : ' would be mended'}`,
];

const OUTPUTS: Readonly<Record<LintFormat, Output>> = {
  text: ({ color = false, mended = [] }, found, files, counts) =>
    [
      ...mended.flatMap(mendedLines),
      ...found.map(({ diagnostic, source }) => describe(diagnostic, source, color)),
      summary(files, counts),
    ].join('\n'),

  json: ({ mended }, found, _files, counts) =>
    JSON.stringify(
      {
        ...counts,
        ...(mended && { mended }),
        diagnostics: found.map(({ diagnostic }) => diagnostic),
      },
      null,
      2,
    ),

  github: ({ workspace = process.cwd() }, found, files, counts) =>
    [
      ...found.map(({ diagnostic, path }) =>
        githubAnnotation(diagnostic, relative(workspace, path).split(sep).join('/')),
      ),
      summary(files, counts),
    ].join('\n'),
};

const count = (diagnostics: readonly SaidDiagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
