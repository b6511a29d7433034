import { AsyncLocalStorage } from 'node:async_hooks';
import type { CourseLibrary, LibraryModule } from '../content/library.ts';
import type { Module } from '../domain/course.ts';

/** Which questions of a pool are asked: as many as an attempt draws, or every one. */
export type Draw = 'drawn' | 'all';

export const isDraw = (text: unknown): text is Draw => text === 'drawn' || text === 'all';

const asking = new AsyncLocalStorage<Draw>();

/** What `work` asks the library is answered for this draw. */
export const withDraw = <T>(draw: Draw, work: () => T): T => asking.run(draw, work);

/** A module that draws every item of its pools. */
function whole(module: Module): Module {
  const screens = module.screens.map(({ pick: _, ...screen }) => screen);
  const { translations } = module;
  return { ...module, screens, ...(translations && { translations: translations.map(whole) }) };
}

const forDraw = <M extends Module | undefined>(module: M): M =>
  module && asking.getStore() === 'all' ? (whole(module) as M) : module;

const entryForDraw = (entry: LibraryModule | undefined): LibraryModule | undefined =>
  entry?.module ? { ...entry, module: forDraw(entry.module) } : entry;

/** The library as the draw of the request at hand sees it. */
export const libraryForDraw = (library: CourseLibrary): CourseLibrary => ({
  courses: () => library.courses(),
  find: (key) => entryForDraw(library.find(key)),
  nearest: (key) => library.nearest(key),
  pinned: (version) => forDraw(library.pinned(version)),
  close: () => library.close(),
});
