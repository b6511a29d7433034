/**
 * Fetches the small server of the MongoDB protocol that the tests use where no MongoDB is at hand. Needs Maven and
 * Java 17 or newer. It only copies jars into test/servers/mongodb/lib; removing that folder undoes it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main, ROOT, ScriptError, say } from './run.mjs';

const FOLDER = join(ROOT, 'test/servers/mongodb');
const LIB = join(FOLDER, 'lib');

const isInstalled = () => existsSync(LIB) && readdirSync(LIB).some((name) => name.endsWith('.jar'));

const runMaven = (target) => {
  const args = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${target}`];
  const run = spawnSync('mvn', args, { cwd: FOLDER, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.error)
    throw new ScriptError('Maven is missing. Install Maven and Java 17 or newer, then run this again.');
  if (run.status !== 0) throw new ScriptError(`Maven could not fetch the jars:\n${run.stdout}${run.stderr}`);
};

await main(() => {
  if (isInstalled()) {
    say('The MongoDB test server is already installed.');
    return;
  }
  const target = `${LIB}.new-${process.pid}`;
  try {
    runMaven(target);
    rmSync(LIB, { recursive: true, force: true });
    renameSync(target, LIB);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  say('The MongoDB test server is installed. `npm test` uses it from now on.');
});
