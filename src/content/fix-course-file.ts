import { type FixedText, type FixJudge, fixText } from './fix-text.ts';
import { idEdits } from './id-edits.ts';
import { type ParseCourseOptions, parseCourse } from './parse-course.ts';
import { type ParseOptions, parseModule } from './parse-module.ts';
import { readDraft } from './read-draft.ts';

/** A module file with everything mended that only one thing can be meant by, and its ids written in. Pure. */
export function fixModuleFile(text: string, options: ParseOptions): FixedText {
  const judge: FixJudge = {
    diagnose: (candidate) => parseModule(candidate, options).diagnostics,
    itemIds: (candidate) => readDraft(candidate).sections.flatMap(({ items }) => items.map(({ id }) => id)),
    finish: (candidate) => idEdits(readDraft(candidate)),
  };
  return fixText(text, judge);
}

/** The same for `course.md`. */
export function fixCourseFile(text: string, options: ParseCourseOptions): FixedText {
  return fixText(text, {
    diagnose: (candidate) => parseCourse(candidate, options).diagnostics,
    itemIds: () => [],
    finish: () => [],
  });
}
