import type { Module } from '../domain/course.ts';
import { type CourseFolder, itemIdsOf, keyedFiles, type PublishedIds } from './compile-course.ts';
import type { ModuleVersion } from './library.ts';
import { compilePublished } from './parse-module.ts';

/** The newest version of a module that a learner worked on; undefined when there is none. */
export type ReadPublished = (moduleKey: string) => Promise<ModuleVersion | undefined>;

/**
 * Ids of what the published versions of a course's modules ask, where they differ from the files. What cannot be found
 * out is left out, and `tell` gets the reason.
 */
export async function readPublishedIds(
  folder: CourseFolder,
  published: ReadPublished,
  tell: (problem: string) => void,
): Promise<PublishedIds> {
  const ids = new Map<string, readonly string[]>();
  for (const { key, text } of keyedFiles(folder)) {
    try {
      const version = await published(key);
      if (version && version.source !== text) ids.set(key, itemIdsOf(compiled(version)));
    } catch (error) {
      tell(`${key} is not compared with the version before: ${String(error)}`);
    }
  }
  return ids;
}

function compiled({ moduleKey, file, language, source }: ModuleVersion): Module {
  const [courseId = '', id = ''] = moduleKey.split('/', 2);
  return compilePublished(source, { file, courseId, id, courseLanguage: language });
}
