/**
 * Installs what package-lock.json names, once. It has no dependencies itself, so that `npm start` and `npm test`
 * work as the first command after a clone, also under `ignore-scripts` and `NODE_ENV=production`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { isMain, main, ROOT, runNpm, ScriptError, say } from './run.mjs';

const OLDEST_NODE = [20, 19];

const checkNode = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new ScriptError(
    `Aidewell needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org.`,
  );
};

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** True when npm's own record of node_modules agrees with the lockfile, for instance after `npm install`. */
const npmInstalledIt = (root) => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  const isThere = ([path, entry]) =>
    path === '' || (present[path] ? present[path].version === entry.version : Boolean(entry.optional));
  return Object.entries(wanted).every(isThere) && Object.keys(present).every((path) => wanted[path]);
};

/** True when node_modules holds what the lockfile of `root` names. */
const isInstalled = (root = ROOT) => {
  const lockfile = join(root, 'package-lock.json');
  if (!existsSync(lockfile)) throw new ScriptError(`There is no package-lock.json in ${root}.`);
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const stamp = join(root, 'node_modules/.install-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!npmInstalledIt(root)) return false;
  writeFileSync(stamp, hash);
  return true;
};

const installNow = async (root) => {
  say('Installing the packages that Aidewell needs (once, about a minute) ...');
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (code !== 0) {
    throw new ScriptError(
      `npm could not install the packages (exit code ${code}). The reason stands above; often there is no network or no room on the disk.`,
    );
  }
  if (!isInstalled(root))
    throw new ScriptError('npm finished, but node_modules does not match package-lock.json.');
};

/** Installs when something is missing. Two runs at once wait for each other. */
export const install = async (root = ROOT) => {
  checkNode();
  if (isInstalled(root)) return;
  const wait = () => say('Another Aidewell command is installing packages; waiting for it ...');
  await withLock(join(root, '.locks/install'), wait, async () => {
    if (!isInstalled(root)) await installNow(root);
  });
};

if (isMain(import.meta.url)) await main(() => install());
