import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { COURSES_NAME, describeFiles, MANIFEST_NAME, type Manifest, STORE_NAME } from './backup-files.ts';
import { type CliContext, done, failed, type Installation, type Verb } from './verb.ts';

/** What MongoDB keeps is not ours to copy. */
export const USE_MONGODUMP =
  'This installation keeps its data in MongoDB, which makes its own copies: use mongodump and mongorestore, or the snapshots of your provider. Copy the courses folder and keep the secret apart.';

export const backup: Verb = {
  name: 'backup',
  summary: 'Makes a copy of the data and the courses while the tool runs.',
  options: [
    {
      name: 'to',
      value: 'FOLDER',
      required: true,
      help: 'Where the folder of the copy is made; best on another disk.',
    },
  ],
  notes: [
    'The secret is not in the copy. Keep it in another place: without it the keys in the copy cannot be read.',
    'Only for the embedded store. For MongoDB use mongodump.',
  ],
  async run(context, given) {
    const installed = await context.installation();
    if (installed.store.kind === 'mongodb') return failed(given, USE_MONGODUMP);
    const { file } = installed.store;
    if (!(await exists(file)))
      return failed(given, `There is no store ${file} yet, so there is nothing to copy.`);
    const to = resolve(given.text('to') ?? '');
    const name = `aidewell-${stampOf(context.clock())}`;
    const folder = join(to, name);
    if (await exists(folder))
      return failed(given, `${folder} is there already. Wait a second and try again.`);
    const partial = join(to, `.${name}-${randomBytes(4).toString('hex')}`);
    try {
      await mkdir(partial, { recursive: true, mode: 0o700 });
      const manifest = await fill(context, installed, file, partial);
      await rename(partial, folder);
      const bytes = Object.values(manifest.files).reduce((sum, one) => sum + one.bytes, 0);
      return done(
        given,
        { folder, bytes, files: Object.keys(manifest.files).length },
        wordsFor(folder, manifest, bytes),
      );
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  },
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `20261124T110500Z` */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** Folders that belong to the tools of whoever writes courses. */
const isContent = (path: string): boolean => !['.git', 'node_modules'].includes(basename(path));

async function fill(
  { storeFiles, clock }: CliContext,
  installed: Installation,
  file: string,
  folder: string,
): Promise<Manifest> {
  const { coursesDir, configFile, version, secret } = installed;
  const files = await storeFiles();
  await files.copy(file, join(folder, STORE_NAME));
  await files.verify(join(folder, STORE_NAME));
  if (await exists(coursesDir)) {
    await cp(coursesDir, join(folder, COURSES_NAME), {
      recursive: true,
      dereference: true,
      filter: isContent,
    });
  }
  if (await exists(configFile)) await copyFile(configFile, join(folder, basename(configFile)));
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date(clock()).toISOString(),
    version,
    ...(secret !== undefined && { secret }),
    files: await describeFiles(folder),
  };
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

const wordsFor = (folder: string, { files }: Manifest, bytes: number): string =>
  [
    `Made ${folder}: ${Object.keys(files).length} files, ${Math.ceil(bytes / 1024)} KB, checked.`,
    'It holds names and grades of people: keep it as safe as the tool itself.',
    'The secret (AIDEWELL_SECRET, or the file "secret" in the data folder) is not in it. Keep it in another place.',
    `Bring it back with: aidewell restore ${folder}`,
  ].join('\n');
