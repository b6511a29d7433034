import { compileTranslation } from './compile-translation.ts';
import { type FixedText, type FixJudge, fixText } from './fix-text.ts';
import { idEdits } from './id-edits.ts';
import { type ParseCourseOptions, parseCourse } from './parse-course.ts';
import { type ParseOptions, parseModule } from './parse-module.ts';
import { readDraft } from './read-draft.ts';
import { courseNotes } from './translate-course.ts';

/** A module file with everything mended that only one thing can be meant by, and its ids written in. Pure. */
export function fixModuleFile(text: string, options: ParseOptions): FixedText {
  const judge: FixJudge = {
    diagnose: (candidate) => parseModule(candidate, options).diagnostics,
    itemIds: (candidate) => readDraft(candidate).sections.flatMap(({ items }) => items.map(({ id }) => id)),
    finish: (candidate) => idEdits(readDraft(candidate)),
  };
  return fixText(text, judge);
}

/** The same for a translation beside its source: ids come from there, and what it translates is noted in it. */
export function fixTranslationFile(
  text: string,
  options: ParseOptions,
  sourceText: string,
  sourceOptions: ParseOptions,
): FixedText {
  return fixText(text, {
    diagnose: (candidate) => compileTranslation(candidate, options, sourceText, sourceOptions).diagnostics,
    // Ids of a translation were made from its words until the source's are written in.
    itemIds: () => [],
    finish: () => [],
  });
}

/** The same for `course.md`. */
export function fixCourseFile(text: string, options: ParseCourseOptions): FixedText {
  return fixText(text, {
    diagnose: (candidate) => parseCourse(candidate, options).diagnostics,
    itemIds: () => [],
    finish: () => [],
  });
}

/** The same for a translated `course.md`. */
export const fixCourseTranslation = (text: string, file: string, sourceText: string): FixedText =>
  fixText(text, {
    diagnose: (candidate) => courseNotes(file, sourceText, candidate),
    itemIds: () => [],
    finish: () => [],
  });
