import type { Course, Module } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** A module file's text in one language. */
export interface ModuleText {
  /** BCP 47. */
  readonly language: string;
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  readonly source: string;
}

/** One module file as the library holds it. */
export interface LibraryModule {
  readonly key: string;
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  /** What is served: the newest version that compiled without errors; undefined while none ever did. */
  readonly module?: Module;
  /** The source of `module`. */
  readonly source?: string;
  /** The translations that are part of `module`. */
  readonly translations?: readonly ModuleText[];
  /** The file as it is now has errors: `module`, if any, is an older version. */
  readonly broken: boolean;
  /** Of the file as it is now, then of its translations. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface LibraryCourse {
  readonly course: Course;
  /** In the course's order, broken ones too. */
  readonly modules: readonly LibraryModule[];
  /** Of `course.md` and of the folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The source of a module as it was once. */
export interface ModuleVersion {
  readonly moduleKey: string;
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  /** The course's language at that time. */
  readonly language: string;
  readonly source: string;
  readonly translations?: readonly ModuleText[];
}

/** All courses in memory, kept current with the files. */
export interface CourseLibrary {
  /** In folder order. */
  courses(): readonly LibraryCourse[];
  find(moduleKey: string): LibraryModule | undefined;
  /** Module keys most like this one, best first, at most three. */
  nearest(moduleKey: string): readonly string[];
  /** A version that an attempt is pinned to, compiled once and kept in a bounded cache. */
  pinned(version: ModuleVersion): Module;
  /** Stops watching. */
  close(): Promise<void>;
}
