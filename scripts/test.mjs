/** Installs, builds, runs the tests, and says plainly what was skipped. Arguments go to Jest. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main, runNode, ScriptError, say, tool } from './run.mjs';

/** Dependencies use VM modules knowingly; the warning would stand above every run. */
const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const tryBuild = async () => {
  try {
    await build();
    return true;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    say(error.message);
    say('The tests run all the same; those that need the built program will fail.');
    return false;
  }
};

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Sentences that tests left behind, each once. */
const sayWhatWasSkipped = (file) => {
  const sentences = [...new Set(readText(file).split('\n').filter(Boolean))];
  if (sentences.length > 0)
    say(`\nSkipped on this machine:\n${sentences.map((text) => `  - ${text}`).join('\n')}`);
};

const sayCounts = (file) => {
  const text = readText(file);
  if (text === '') return;
  const result = JSON.parse(text);
  const broken = result.numRuntimeErrorTestSuites;
  const files = broken > 0 ? ` (${broken} test ${broken === 1 ? 'file' : 'files'} could not run)` : '';
  say(
    `\n${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped${files}`,
  );
};

await main(async () => {
  await install();
  const built = await tryBuild();
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-test-'));
  const [skips, results] = [join(folder, 'skips.txt'), join(folder, 'results.json')];
  try {
    const args = ['--json', `--outputFile=${results}`, ...process.argv.slice(2)];
    const env = { ...process.env, AIDEWELL_SKIPS: skips };
    const { code } = await runNode([...NODE_FLAGS, tool('jest/bin/jest.js'), ...args], { env });
    sayWhatWasSkipped(skips);
    sayCounts(results);
    return built ? code : code || 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
