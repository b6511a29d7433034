import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from './run.mjs';

const runMaven = (folder, target) => {
  const args = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${target}`];
  const run = spawnSync('mvn', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.error)
    throw new ScriptError('Maven is missing. Install Maven and Java 17 or newer, then run this again.');
  if (run.status !== 0) throw new ScriptError(`Maven could not fetch the jars:\n${run.stdout}${run.stderr}`);
};

/** Copies the jars of the folder's pom.xml into its `lib`, whole or not at all. Answers whether it had to. */
export const copyJars = (folder) => {
  const lib = join(folder, 'lib');
  if (existsSync(lib) && readdirSync(lib).some((name) => name.endsWith('.jar'))) return false;
  const target = `${lib}.new-${process.pid}`;
  try {
    runMaven(folder, target);
    rmSync(lib, { recursive: true, force: true });
    renameSync(target, lib);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  return true;
};
