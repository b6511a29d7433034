import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SetupError } from '../domain/errors.ts';
import { StoreError } from '../ports/document-store.ts';
import type { StoreFiles } from '../ports/store-files.ts';
import { stampOf, USE_MONGODUMP } from './backup.ts';
import { COURSES_NAME, type Manifest, readBackup, STORE_NAME } from './backup-files.ts';
import { type CliContext, done, failed, type Given, UsageError, type Verb } from './verb.ts';

export const restore: Verb = {
  name: 'restore',
  summary: 'Brings back what a backup holds, and keeps what was there aside.',
  args: [{ name: 'folder', required: true, help: 'The folder that backup made.' }],
  options: [
    {
      name: 'only',
      value: 'PART',
      oneOf: ['store', 'courses'],
      help: 'Bring back this part. Default: both.',
    },
    {
      name: 'other-secret',
      help: 'The secret of the backup is lost: bring it back all the same, then rotate the keys.',
    },
    { name: 'yes', help: 'Do not ask.' },
  ],
  notes: [
    'The tool must be stopped. Every file of the backup is checked before anything is changed.',
    'It needs the secret that the tool had when the backup was made.',
    'The configuration file in the backup is for you to compare; it is not put back.',
  ],
  async run(context, given) {
    const installed = await context.installation();
    const { store } = installed;
    if (store.kind === 'mongodb') return failed(given, USE_MONGODUMP);
    const folder = resolve(given.args[0] ?? '');
    const manifest = await readBackup(folder);
    const only = given.text('only');
    const parts = { store: only !== 'courses', courses: only !== 'store' && hasCourses(manifest) };
    if (parts.store)
      await checkStore(context, folder, manifest, given.has('other-secret') ? undefined : installed.secret);
    if (!(await isMeant(context, given, manifest))) return failed(given, 'Nothing was changed.');
    const stamp = stampOf(context.clock());
    const kept = [
      ...(parts.store ? await bringStore(context, join(folder, STORE_NAME), store.file, stamp) : []),
      ...(parts.courses ? await bringCourses(join(folder, COURSES_NAME), installed.coursesDir, stamp) : []),
    ];
    return done(given, { madeAt: manifest.madeAt, kept }, wordsFor(manifest, kept));
  },
};

const hasCourses = ({ files }: Manifest): boolean =>
  Object.keys(files).some((path) => path.startsWith(`${COURSES_NAME}/`));

async function checkStore(
  { storeFiles }: CliContext,
  folder: string,
  manifest: Manifest,
  secret: string | undefined,
): Promise<void> {
  if (!manifest.files[STORE_NAME]) throw new SetupError(`The backup ${folder} holds no store.`);
  await (await storeFiles()).verify(join(folder, STORE_NAME));
  if (manifest.secret !== undefined && secret !== undefined && manifest.secret !== secret) {
    throw new SetupError(
      'The backup was made with another secret, so its keys could not be read. Give the tool the secret of that time. If it is lost, add --other-secret, and run keys rotate --now before you start the tool.',
    );
  }
}

async function isMeant({ ask }: CliContext, given: Given, { madeAt }: Manifest): Promise<boolean> {
  if (given.has('yes')) return true;
  if (!ask || given.json) throw new UsageError('Nobody sits at a terminal to be asked. Add --yes.');
  const answer = await ask(`Everything since ${madeAt} goes aside. Bring the backup back? Type yes: `);
  return answer.trim().toLowerCase() === 'yes';
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Puts the copy in the place of the store. Answers where the old one is kept. */
async function bringStore(
  { storeFiles }: CliContext,
  copy: string,
  file: string,
  stamp: string,
): Promise<string[]> {
  const isThere = await exists(file);
  if (isThere) await release(await storeFiles(), file);
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await copyFile(copy, beside);
    const handle = await open(beside, 'r+');
    await handle.chmod(0o600);
    await handle.sync();
    await handle.close();
    const kept = isThere ? await setAside(file, stamp) : [];
    await rename(beside, file);
    return kept;
  } finally {
    await rm(beside, { force: true });
  }
}

/** A damaged store is what backups are for; only one that is in use must not be touched. */
async function release(storeFiles: StoreFiles, file: string): Promise<void> {
  try {
    await storeFiles.release(file);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'BUSY') throw error;
  }
}

async function setAside(file: string, stamp: string): Promise<string[]> {
  const kept: string[] = [];
  for (const end of ['', '-wal', '-shm']) {
    if (!(await exists(file + end))) continue;
    const name = `${file}.before-${stamp}${end}`;
    await rename(file + end, name);
    kept.push(name);
  }
  return kept;
}

async function bringCourses(copy: string, dir: string, stamp: string): Promise<string[]> {
  const beside = `${dir}.${randomBytes(4).toString('hex')}`;
  const kept = `${dir}.before-${stamp}`;
  try {
    await cp(copy, beside, { recursive: true });
    const isThere = await exists(dir);
    if (isThere) await rename(dir, kept);
    await rename(beside, dir);
    return isThere ? [kept] : [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `The courses folder ${dir} could not be replaced (${why}). Copy ${copy} there by hand.`,
    );
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

const wordsFor = ({ madeAt }: Manifest, kept: readonly string[]): string =>
  [
    `The backup of ${madeAt} is in place. Start the tool, then run: aidewell doctor`,
    ...(kept.length > 0 ? ['What was there before is kept:', ...kept.map((path) => `  ${path}`)] : []),
  ].join('\n');
