import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileCourse } from '../content/compile-course.ts';
import { fixCourseFile, fixModuleFile } from '../content/fix-course-file.ts';
import type { FixedText } from '../content/fix-text.ts';
import { isTooLarge } from '../content/limits.ts';
import { diffLines } from './diff-lines.ts';
import type { MendedFile } from './lint.ts';
import type { LintTarget } from './lint-targets.ts';
import { writeAtomically } from './write-atomically.ts';

/** Mends every file of these targets that has something to mend. With `dryRun` it only says what it would do. */
export async function mendFiles(targets: readonly LintTarget[], dryRun: boolean): Promise<MendedFile[]> {
  const mended: MendedFile[] = [];
  for (const target of targets) {
    const { course } = compileCourse(target.folder).library;
    for (const file of target.files) {
      const done = await mendFile(target, file, course, dryRun);
      if (done) mended.push(done);
    }
  }
  return mended;
}

type CourseFacts = { readonly language: string; readonly modules: readonly string[] };

async function mendFile(
  target: LintTarget,
  file: string,
  course: CourseFacts,
  dryRun: boolean,
): Promise<MendedFile | undefined> {
  const path = join(target.dir, file);
  const bytes = await readFile(path).catch(() => undefined);
  const text = bytes && textOf(bytes);
  // What cannot be read whole must not be written.
  if (!bytes || text === undefined || isTooLarge(text)) return undefined;
  const fixed = fixOne(target, file, text, course);
  if (fixed.text === text) return undefined;
  if (dryRun) return { file, count: fixed.count, diff: diffLines(file, text, fixed.text) };
  if (!bytes.equals(await readFile(path))) {
    return { file, count: 0, problem: 'was changed meanwhile and is left alone. Run the command again.' };
  }
  await writeAtomically(path, fixed.text);
  return { file, count: fixed.count };
}

/** Undefined when these bytes are no UTF-8: writing them back would change what cannot be read. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fixOne({ folder }: LintTarget, file: string, text: string, course: CourseFacts): FixedText {
  const place = { file, courseId: folder.id };
  if (file === `${folder.id}/course.md`) return fixCourseFile(text, { ...place, moduleIds: course.modules });
  const files = new Set(folder.media.keys());
  return fixModuleFile(text, { ...place, id: 'module', courseLanguage: course.language, files });
}
