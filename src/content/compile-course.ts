import type { Module } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { type Attached, attachTranslations } from './attach-translations.ts';
import { moduleIdOf } from './compile-module.ts';
import { faultWords } from './fault-words.ts';
import { readFrontMatter } from './front-matter.ts';
import type { LibraryCourse, LibraryModule, ModuleText } from './library.ts';
import { isTooLarge } from './limits.ts';
import { mediaUrl } from './media-url.ts';
import { parseCourse } from './parse-course.ts';
import { parseModule } from './parse-module.ts';
import { slugOf } from './read-heading.ts';
import { readLines } from './read-lines.ts';
import { type FolderText, translateCourse } from './translate-course.ts';

/** A course's folder as it was read. */
export interface CourseFolder {
  /** The folder's name. */
  readonly id: string;
  readonly courseText?: string;
  /** The module files in file order; `name` is the file's. */
  readonly modules: readonly { readonly name: string; readonly text: string }[];
  /** Below folders that are named like a language: `es/01-abc-notes.md`, `es/course.md`. */
  readonly translations?: readonly FolderText[];
  /** The other files: path below the folder, with `/`, and a hash of the content. */
  readonly media: ReadonlyMap<string, string>;
}

interface NamedFile {
  readonly name: string;
  readonly text: string;
  readonly id: string;
  readonly basis: string;
  /** The file that has the same id. */
  readonly earlier: string | undefined;
  readonly translations: readonly ModuleText[];
  /** Ids of the version that learners have so far. */
  readonly publishedIds: readonly string[] | undefined;
}

interface CompiledFile {
  /** Text, language and media it was compiled from: it is compiled again when this changes. */
  readonly basis: string;
  readonly entry: LibraryModule;
}

export interface CompiledCourse {
  readonly library: LibraryCourse;
  /** By file name, for the next time. */
  readonly files: ReadonlyMap<string, CompiledFile>;
}

/** Ids of what a module asks, by its key. */
export type PublishedIds = ReadonlyMap<string, readonly string[]>;

const NONE: PublishedIds = new Map();

/**
 * A course with all its modules. With `before`, files that did not change are taken from it, and a file that is broken
 * now keeps the version it had. Pure, never throws.
 * @param published of versions from before `before`, such as those of the last start
 */
export function compileCourse(
  folder: CourseFolder,
  before?: CompiledCourse,
  mediaBase = '',
  published = NONE,
): CompiledCourse {
  const media = (path: string) => mediaUrl(folder.id, path, folder.media.get(path), mediaBase);
  const named = folder.modules.map(({ name, text }) => ({ name, text, id: idOfFile(name, text) }));
  const options = {
    file: `${folder.id}/course.md`,
    courseId: folder.id,
    moduleIds: named.map(({ id }) => id),
    mediaUrl: media,
  };
  const { course: written, diagnostics } = parseCourse(folder.courseText, options);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  const course = broken && before ? { ...before.library.course, modules: written.modules } : written;
  const mediaKey = JSON.stringify([...folder.media]);
  const seen = new Map<string, string>();
  const files = new Map<string, CompiledFile>();
  for (const file of named) {
    const translations = textsOf(folder, file.name);
    const earlier = seen.get(file.id);
    const basis = JSON.stringify([file.text, file.id, course.language, mediaKey, earlier, translations]);
    const old = before?.files.get(file.name);
    const lastGood = old?.entry.module;
    const publishedIds = lastGood ? itemIdsOf(lastGood) : published.get(`${folder.id}/${file.id}`);
    const facts = { ...file, basis, earlier, translations, publishedIds };
    const compiled = old?.basis === basis ? old : compileFile(folder, facts, course.language, media, old);
    files.set(file.name, compiled);
    if (earlier === undefined) seen.set(file.id, file.name);
  }
  const rank = new Map(course.modules.map((id, index) => [`${folder.id}/${id}`, index]));
  const modules = [...files.values()]
    .map(({ entry }) => entry)
    .sort((a, b) => (rank.get(a.key) ?? rank.size) - (rank.get(b.key) ?? rank.size));
  const names = named.map(({ name }) => name);
  const texts = folder.translations ?? [];
  const translated = translateCourse(course, folder.courseText, texts, names, options);
  return {
    library: {
      course: translated.course,
      modules,
      diagnostics: [...diagnostics, ...translated.diagnostics],
    },
    files,
  };
}

function compileFile(
  folder: CourseFolder,
  file: NamedFile,
  courseLanguage: string,
  media: (path: string) => string,
  old: CompiledFile | undefined,
): CompiledFile {
  const path = `${folder.id}/${file.name}`;
  const options = {
    file: path,
    courseId: folder.id,
    id: fileIdOf(file.name),
    courseLanguage,
    mediaUrl: media,
    files: new Set(folder.media.keys()),
  };
  const published = file.publishedIds ? { published: { itemIds: file.publishedIds } } : {};
  const parsed = parseModule(file.text, { ...options, ...published });
  const twice = file.earlier === undefined ? [] : [twiceDiagnostic(path, file.id, file.earlier)];
  const good = twice.length === 0 ? parsed.module : undefined;
  const attached =
    good &&
    file.translations.length > 0 &&
    attachTranslations(
      { module: good, text: file.text, options },
      file.translations,
      old?.entry.translations,
    );
  const diagnostics = [...twice, ...parsed.diagnostics, ...(attached ? attached.diagnostics : [])];
  const served = servedOf(file.text, good, attached || undefined, twice.length === 0 ? old : undefined);
  const key = served.module?.key ?? `${folder.id}/${file.id}`;
  const entry: LibraryModule = { key, file: path, broken: !good, diagnostics, ...served };
  return { basis: file.basis, entry };
}

/** What compiled now, else what did the last time. */
function servedOf(
  source: string,
  module: Module | undefined,
  attached: Attached | undefined,
  old: CompiledFile | undefined,
): Pick<LibraryModule, 'module' | 'source' | 'translations'> {
  if (attached) return { module: attached.module, source, translations: attached.translations };
  if (module) return { module, source };
  const { module: last, source: text, translations } = old?.entry ?? {};
  return last && text !== undefined
    ? { module: last, source: text, ...(translations && { translations }) }
    : {};
}

/** The translations of a file, in the order of their languages. */
const textsOf = (folder: CourseFolder, name: string): ModuleText[] =>
  (folder.translations ?? [])
    .filter((translation) => translation.name === name)
    .map(({ language, text }) => ({ language, file: `${folder.id}/${language}/${name}`, source: text }));

/** What learners wrote for themselves is kept by id too. */
export const itemIdsOf = (module: Module): string[] =>
  module.screens.flatMap(({ items, personal = [] }) => [...items, ...personal].map(({ id }) => id));

/** Each module file with the key of its module. */
export const keyedFiles = ({
  id,
  modules,
}: CourseFolder): { readonly key: string; readonly text: string }[] =>
  modules.map(({ name, text }) => ({ key: `${id}/${idOfFile(name, text)}`, text }));

/** `01-abc-notes.md` is `abc-notes`. */
function fileIdOf(name: string): string {
  const stem = name.replace(/\.md$/i, '');
  return slugOf(stem.replace(/^\d+[-_. ]*/, '')) || slugOf(stem) || 'module';
}

function idOfFile(name: string, text: string): string {
  const fileId = fileIdOf(name);
  return isTooLarge(text) ? fileId : moduleIdOf(readFrontMatter(readLines(text).lines), fileId);
}

const twiceDiagnostic = (file: string, id: string, earlier: string): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'module-id-twice',
  ...faultWords('lintSettings.module-id-twice', { id, file: earlier }),
});

/** Names of the faults that need the whole folder. */
export const FOLDER_RULES = ['module-id-twice'];
