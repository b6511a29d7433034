/**
 * Compiles src to dist when a source changed. The stamp is a hash over names and contents, so that neither a
 * fresh clone nor a touched file confuses it.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { isMain, main, ROOT, runNode, ScriptError, say, tool } from './run.mjs';

const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.build-stamp.json');
const ASSETS = 'src/http/assets';
const CONFIGS = ['tsconfig.json', 'tsconfig.build.json'];

const sourceFiles = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();

/** What dist was or would be made from. */
const describeSources = () => {
  const files = sourceFiles();
  const hash = createHash('sha256');
  for (const file of [...CONFIGS, ...files]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  hash.update(readFileSync(tool('typescript/package.json')));
  return { hash: hash.digest('hex'), files };
};

const readStamp = () => {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return undefined;
  }
};

/** What a source becomes in dist; undefined for those that become nothing. */
const outputOf = (file) => {
  if (file.endsWith('.d.ts') || file.endsWith('.json')) return undefined;
  if (file.endsWith('.ts')) return join(DIST, relative('src', file).replace(/\.ts$/, '.js'));
  return isAsset(file) ? join(DIST, relative('src', file)) : undefined;
};

const isAsset = (file) => dirname(file) === ASSETS;

const hasOutput = (file) => outputOf(file) === undefined || existsSync(outputOf(file));

const isCurrent = (sources) => readStamp()?.hash === sources.hash && sources.files.every(hasOutput);

const NOTES = ['.tsbuildinfo', '.tsbuildinfo-assets'];

/** Outputs of sources that are gone. The old build stays whole until the new one succeeded. */
const removeLeftovers = (sources) => {
  const expected = new Set([STAMP, ...NOTES.map((name) => join(DIST, name))]);
  for (const output of sources.files.map(outputOf)) {
    if (output !== undefined) expected.add(output).add(`${output}.map`);
  }
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !expected.has(file)) rmSync(file);
  }
};

const compile = async (sources) => {
  const before = readStamp()?.files ?? sources.files;
  // The compiler trusts its own notes: without an output that they name, it would not write it again.
  if (!sources.files.every((file) => hasOutput(file) || !before.includes(file))) {
    for (const name of NOTES) rmSync(join(DIST, name), { force: true });
  }
  const projects = ['tsconfig.build.json'];
  if (sources.files.some((file) => isAsset(file) && file.endsWith('.ts'))) {
    projects.push(`${ASSETS}/tsconfig.json`);
  }
  const tsc = tool('typescript/bin/tsc');
  const runs = await Promise.all(
    projects.map((project) => runNode([tsc, '-p', project, '--noEmitOnError'], { capture: true })),
  );
  const output = runs.map((run) => run.output).join('');
  if (runs.some((run) => run.code !== 0)) throw new ScriptError(`The build found errors:\n${output}`);
};

/** Style sheets, images and the like, which need no compiler. */
const copyAssets = (files) => {
  for (const file of files.filter((one) => isAsset(one) && !one.endsWith('.ts'))) {
    const target = outputOf(file);
    if (target === undefined) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(ROOT, file), target);
  }
};

/** Builds when sources changed. Two runs at once wait for each other. */
export const build = async () => {
  if (isCurrent(describeSources())) return;
  const wait = () => say('Another Aidewell command is building; waiting for it ...');
  await withLock(join(ROOT, '.locks/build'), wait, async () => {
    const sources = describeSources();
    if (isCurrent(sources)) return;
    say('Building ...');
    await compile(sources);
    copyAssets(sources.files);
    removeLeftovers(sources);
    writeFileSync(STAMP, JSON.stringify(sources));
  });
};

if (isMain(import.meta.url)) {
  const { install } = await import('./install.mjs');
  await main(async () => {
    await install();
    await build();
  });
}
