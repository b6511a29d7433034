import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CourseFolder } from './compile-course.ts';
import { LIMITS } from './limits.ts';

/** All course folders below `dir`, for the linter. Rejects when `dir` cannot be read. */
export async function readCourseFolders(dir: string): Promise<CourseFolder[]> {
  await readdir(dir);
  return (await new FolderReader(dir).readAll()).folders;
}

/** One course folder below `dir`, empty when it is not there. */
export const readCourseFolder = (dir: string, id: string): Promise<CourseFolder> =>
  new FolderReader(dir).readCourse(id);

/** `es/01-abc-notes.md`, `pt-BR/course.md` */
const TRANSLATION = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\/([^/]+\.md)$/;

interface KnownFile {
  readonly signature: string;
  /** Text of a module or of `course.md`, else a hash of the content. */
  readonly content: string;
}

/** Reads course folders, each file again only when its size, time or inode changed. */
export class FolderReader {
  private readonly dir: string;
  private readonly only: ReadonlySet<string> | undefined;
  private known = new Map<string, KnownFile>();
  private seen = new Map<string, KnownFile>();
  private folderPaths: string[] = [];
  private media = new Map<string, ReadonlyMap<string, string>>();

  /** @param only names of the folders that are courses; default all */
  constructor(dir: string, only?: readonly string[]) {
    this.dir = dir;
    this.only = only && new Set(only);
  }

  /** The folders of the last reading, the courses folder first. */
  folders(): readonly string[] {
    return this.folderPaths;
  }

  mediaOf(courseId: string): ReadonlyMap<string, string> {
    return this.media.get(courseId) ?? new Map();
  }

  /** Every course folder, and whether any file differs from the last reading. An unreadable `dir` has no courses. */
  async readAll(): Promise<{ folders: CourseFolder[]; changed: boolean }> {
    this.seen = new Map();
    this.folderPaths = [this.dir];
    const names = (await this.entries(this.dir))
      .filter((entry) => entry.isDirectory() && (this.only?.has(entry.name) ?? true))
      .map(({ name }) => name);
    const folders: CourseFolder[] = [];
    for (const name of names) {
      const folder = await this.readCourse(name);
      if (folder.courseText !== undefined || folder.modules.length > 0) folders.push(folder);
    }
    const before = this.known;
    this.known = this.seen;
    this.media = new Map(folders.map(({ id, media }) => [id, media]));
    const same =
      before.size === this.seen.size && [...this.seen].every(([path, file]) => before.get(path) === file);
    return { folders, changed: !same };
  }

  /** As it is now; `readAll` keeps what it read. */
  async readCourse(id: string): Promise<CourseFolder> {
    const texts = new Map<string, string>();
    const media = new Map<string, string>();
    await this.readFolder(join(this.dir, id), '', texts, media);
    const courseText = texts.get('course.md');
    const modules = [...texts]
      .filter(([name]) => name !== 'course.md' && !name.includes('/'))
      .map(([name, text]) => ({ name, text }));
    const translations = [...texts].flatMap(([path, text]) => {
      const [, language = '', name = ''] = TRANSLATION.exec(path) ?? [];
      return name === '' ? [] : [{ language, name, text }];
    });
    return {
      id,
      modules,
      media,
      ...(courseText === undefined ? {} : { courseText }),
      ...(translations.length > 0 && { translations }),
    };
  }

  /** Markdown at the top of a course is its modules, in a folder named like a language their translations. */
  private async readFolder(
    path: string,
    below: string,
    texts: Map<string, string>,
    media: Map<string, string>,
  ) {
    this.folderPaths.push(path);
    for (const entry of await this.entries(path)) {
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      const isText = /\.md$/i.test(entry.name);
      if (entry.isDirectory()) await this.readFolder(join(path, entry.name), relative, texts, media);
      else if (isText && (below === '' || TRANSLATION.test(relative)) && !/^readme\.md$/i.test(entry.name)) {
        const text = await this.readFile(join(path, entry.name), readText);
        if (text !== undefined) texts.set(relative, text);
      } else if (!isText) {
        const hash = await this.readFile(join(path, entry.name), hashFile);
        if (hash !== undefined) media.set(relative, hash);
      }
    }
  }

  /** In the order of their names; hidden ones and folders that vanish meanwhile are left out. */
  private async entries(path: string) {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Undefined when it is no file, or vanished meanwhile. */
  private async readFile(path: string, read: (path: string) => Promise<string>): Promise<string | undefined> {
    try {
      const { size, mtimeNs, ino } = await stat(path, { bigint: true });
      const signature = `${size} ${mtimeNs} ${ino}`;
      const known = this.known.get(path);
      const file = known?.signature === signature ? known : { signature, content: await read(path) };
      this.seen.set(path, file);
      return file.content;
    } catch {
      return undefined;
    }
  }
}

/** The text, cut just past the size that is refused anyway. */
async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LIMITS.bytes + 1), position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path);
  for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 12);
}
