import { join } from 'node:path';
import { compileCourse } from '../content/compile-course.ts';
import {
  fixCourseFile,
  fixCourseTranslation,
  fixModuleFile,
  fixTranslationFile,
} from '../content/fix-course-file.ts';
import type { FixedText } from '../content/fix-text.ts';
import { diffLines } from './diff-lines.ts';
import type { MendedFile } from './lint.ts';
import type { LintTarget } from './lint-targets.ts';
import { readWholeText } from './read-whole-text.ts';
import { writeAtomically } from './write-atomically.ts';

/** Mends every file of these targets that has something to mend. With `dryRun` it only says what it would do. */
export async function mendFiles(targets: readonly LintTarget[], dryRun: boolean): Promise<MendedFile[]> {
  const mended: MendedFile[] = [];
  for (const target of targets) {
    const { course } = compileCourse(target.folder).library;
    // A translation is compared with its source as that is now; sources come first.
    const texts = new Map<string, string>();
    for (const file of target.files) {
      const done = await mendFile(target, file, course, dryRun, texts);
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
  texts: Map<string, string>,
): Promise<MendedFile | undefined> {
  const path = join(target.dir, file);
  const text = await readWholeText(path);
  if (text === undefined) return undefined;
  const fixed = fixOne(target, file, text, course, texts);
  texts.set(file, fixed.text);
  if (fixed.text === text) return undefined;
  if (dryRun) return { file, count: fixed.count, diff: diffLines(file, text, fixed.text) };
  if ((await readWholeText(path)) !== text) {
    return { file, count: 0, problem: 'was changed meanwhile and is left alone. Run the command again.' };
  }
  await writeAtomically(path, fixed.text);
  return { file, count: fixed.count };
}

function fixOne(
  { folder }: LintTarget,
  file: string,
  text: string,
  course: CourseFacts,
  texts: ReadonlyMap<string, string>,
): FixedText {
  const place = { file, courseId: folder.id };
  if (file === `${folder.id}/course.md`) return fixCourseFile(text, { ...place, moduleIds: course.modules });
  const files = new Set(folder.media.keys());
  const options = { ...place, id: 'module', courseLanguage: course.language, files };
  const translation = (folder.translations ?? []).find(
    ({ language, name }) => file === `${folder.id}/${language}/${name}`,
  );
  if (!translation) return fixModuleFile(text, options);
  const { language, name } = translation;
  if (name === 'course.md') {
    return fixCourseTranslation(text, file, texts.get(`${folder.id}/course.md`) ?? folder.courseText ?? '');
  }
  const source = folder.modules.find((module) => module.name === name);
  if (!source) return { text, count: 0 };
  const sourceOptions = { ...options, file: `${folder.id}/${name}` };
  const sourceText = texts.get(sourceOptions.file) ?? source.text;
  return fixTranslationFile(text, { ...options, courseLanguage: language }, sourceText, sourceOptions);
}
