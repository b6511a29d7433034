import { type FSWatcher, watch as watchFolder } from 'node:fs';
import type { Module } from '../domain/course.ts';
import { joinTranslations } from '../domain/join-translations.ts';
import { versionOf } from './attach-translations.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type CompiledCourse, compileCourse } from './compile-course.ts';
import { asBesideSource } from './compile-translation.ts';
import { FolderReader } from './course-library-reader.ts';
import type { CourseLibrary, LibraryModule } from './library.ts';
import { describeChange, type LogOptions } from './library-log.ts';
import { mediaUrl } from './media-url.ts';
import { nearestFew } from './nearest.ts';
import { compilePublished } from './parse-module.ts';
import { type ReadPublished, readPublishedIds } from './read-published-ids.ts';

/** Events come in bursts: an editor writes, renames and touches. A file that is read half-written is read again. */
const SETTLE_MS = 100;
/** Where watching works, this only catches what a watcher may have missed. */
const SLOW_POLL_MS = 5000;
/** Where watching does not work, a change still shows within a second. */
const FAST_POLL_MS = 600;
const PINNED_VERSIONS = 200;

export interface LibraryOptions extends LogOptions {
  /** The courses folder; need not exist. */
  readonly dir: string;
  readonly watch: boolean;
  /** How long to wait for more after the first sign of a change, milliseconds. Default 100. */
  readonly settle?: number;
  /** Names of the folders below `dir` that are courses. Default: all. */
  readonly only?: readonly string[];
  /** Called after files changed and everything is up to date again. */
  readonly onChange?: () => void;
  /** Stands before the addresses of media: the path of the tool's base URL. Default none. */
  readonly mediaBase?: string;
  /** To notice what an edit before this start took away. */
  readonly published?: ReadPublished;
}

/** Loads every course below `dir`. A file that cannot be compiled is logged and never stops the rest. */
export async function openCourseLibrary(options: LibraryOptions): Promise<CourseLibrary> {
  const library = new FolderLibrary(options);
  await library.refresh();
  if (options.watch) library.startWatching();
  return library;
}

class FolderLibrary implements CourseLibrary {
  private readonly options: LibraryOptions;
  private readonly reader: FolderReader;
  private readonly pins = new BoundedCache<Module>(PINNED_VERSIONS);
  private readonly watchers = new Map<string, FSWatcher>();
  private compiled = new Map<string, CompiledCourse>();
  private byKey = new Map<string, LibraryModule>();
  private settle: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private watchFails = false;
  private closed = false;

  constructor(options: LibraryOptions) {
    this.options = options;
    this.reader = new FolderReader(options.dir, options.only);
  }

  courses() {
    return [...this.compiled.values()].map(({ library }) => library);
  }

  find(moduleKey: string) {
    return this.byKey.get(moduleKey);
  }

  nearest(moduleKey: string) {
    return nearestFew(moduleKey, [...this.byKey.keys()], 3);
  }

  pinned(version: Parameters<CourseLibrary['pinned']>[0]): Module {
    const { moduleKey, file, language, source, translations = [] } = version;
    const name = versionOf(source, translations);
    return this.pins.getOrMake(`${moduleKey} ${file} ${language} ${name}`, () => {
      const [courseId = '', id = ''] = moduleKey.split('/', 2);
      const media = this.reader.mediaOf(courseId);
      const compile = (text: string, of: { file: string; language: string }): Module =>
        compilePublished(text, {
          file: of.file,
          courseId,
          id,
          courseLanguage: of.language,
          mediaUrl: (path) => mediaUrl(courseId, path, media.get(path), this.options.mediaBase),
        });
      const module = compile(source, { file, language });
      const others = translations.map((one) => compile(asBesideSource(one.source), one));
      return others.length === 0 ? module : joinTranslations(module, others, name);
    });
  }

  async close() {
    this.closed = true;
    clearTimeout(this.settle);
    clearTimeout(this.poll);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
    await this.running;
  }

  /** Reads what changed on disk and compiles it. One at a time; never rejects. */
  refresh(): Promise<void> {
    this.running = this.running
      .then(() => this.load())
      .catch((error: unknown) => {
        this.options.log.warn(`The courses folder cannot be read: ${String(error)}`);
      });
    return this.running;
  }

  startWatching(): void {
    this.watchFolders();
    this.schedulePoll();
  }

  private async load(): Promise<void> {
    if (this.closed) return;
    const { folders, changed } = await this.reader.readAll();
    if (!changed) return;
    const compiled = new Map<string, CompiledCourse>();
    const byKey = new Map<string, LibraryModule>();
    for (const folder of folders) {
      const before = this.compiled.get(folder.id);
      const published =
        before || !this.options.published
          ? undefined
          : await readPublishedIds(folder, this.options.published, (problem) =>
              this.options.log.warn(problem),
            );
      const course = compileCourse(folder, before, this.options.mediaBase, published);
      compiled.set(folder.id, course);
      for (const module of course.library.modules) if (!byKey.has(module.key)) byKey.set(module.key, module);
      describeChange(before?.library, course.library, this.options);
    }
    this.compiled = compiled;
    this.byKey = byKey;
    this.options.onChange?.();
  }

  private changed(): void {
    if (this.closed || this.settle) return;
    this.settle = setTimeout(() => {
      this.settle = undefined;
      void this.refresh().then(() => this.watchFolders());
    }, this.options.settle ?? SETTLE_MS);
  }

  private schedulePoll(): void {
    if (this.closed) return;
    this.poll = setTimeout(
      () => {
        void this.refresh().then(() => {
          this.watchFolders();
          this.schedulePoll();
        });
      },
      this.watchFails ? FAST_POLL_MS : SLOW_POLL_MS,
    );
    this.poll.unref();
  }

  /** One watcher for each folder: this works alike on every system, and finds new folders with the next refresh. */
  private watchFolders(): void {
    if (this.closed || !this.options.watch) return;
    const wanted = new Set(this.reader.folders());
    for (const [folder, watcher] of this.watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.watchers.has(folder)) this.watchOne(folder);
  }

  private watchOne(folder: string): void {
    try {
      const watcher = watchFolder(folder, { persistent: false }, () => this.changed());
      watcher.on('error', () => {
        watcher.close();
        this.watchers.delete(folder);
        this.changed();
      });
      this.watchers.set(folder, watcher);
    } catch {
      this.watchFails = true;
    }
  }
}
