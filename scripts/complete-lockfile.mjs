/**
 * Adds to package-lock.json the packages for other systems that npm left out because the registry at hand does not
 * hold them. Without them `npm ci` refuses the lockfile everywhere. `npm install` keeps what is added here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, main, ROOT, say } from './run.mjs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** The system that a name such as `core-linux-arm-gnueabihf` is for. */
const systemOf = (name) => {
  const parts = name.split('/').at(-1).split('-');
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.find((part) => PROCESSORS.includes(part));
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(os === 'linux' && { libc: [libc] }),
  };
};

/** Where npm would look for the dependency of the package at this path, nearest first. */
const places = (path, name) => {
  const folders =
    path === ''
      ? []
      : path
          .split('/node_modules/')
          .map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
};

/** Optional packages that a package of this lockfile names and the lockfile does not hold. */
export const missingFrom = (packages) =>
  Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !places(path, name).some((place) => packages[place]))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );

const complete = (packages) => {
  const added = missingFrom(packages).map(({ name, version, dev }) => [
    `node_modules/${name}`,
    { version, ...(dev && { dev }), optional: true, ...systemOf(name) },
  ]);
  const { '': root, ...rest } = packages;
  const all = [...Object.entries(rest), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { packages: { '': root, ...Object.fromEntries(all) }, count: added.length };
};

if (isMain(import.meta.url)) {
  await main(() => {
    const file = join(ROOT, 'package-lock.json');
    const lockfile = JSON.parse(readFileSync(file, 'utf8'));
    const { packages, count } = complete(lockfile.packages);
    if (count > 0) writeFileSync(file, `${JSON.stringify({ ...lockfile, packages }, undefined, 2)}\n`);
    say(
      count === 0
        ? 'package-lock.json is complete.'
        : `Added ${count} packages for other systems to package-lock.json.`,
    );
  });
}
