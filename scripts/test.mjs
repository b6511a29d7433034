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

const sayCounts = (files) => {
  const results = files
    .map(readText)
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  if (results.length === 0) return;
  const count = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const broken = count('numRuntimeErrorTestSuites');
  const unrun = broken > 0 ? ` (${broken} test ${broken === 1 ? 'file' : 'files'} could not run)` : '';
  say(
    `\n${count('numPassedTests')} passed, ${count('numFailedTests')} failed, ${count('numPendingTests')} skipped${unrun}`,
  );
};

/**
 * Arguments for each run of Jest. A browser needs a core of its own beside the test that drives it; everything else may
 * use all of them.
 */
const runsFor = (asked) =>
  asked.length > 0
    ? [asked]
    : [
        [
          '--maxWorkers=100%',
          '--testPathIgnorePatterns=/node_modules/',
          '--testPathIgnorePatterns=/test/browser/',
        ],
        ['--maxWorkers=50%', 'test/browser/'],
      ];

await main(async () => {
  await install();
  const built = await tryBuild();
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-test-'));
  const skips = join(folder, 'skips.txt');
  const env = { ...process.env, AIDEWELL_SKIPS: skips };
  const results = [];
  let worst = built ? 0 : 1;
  try {
    for (const [index, run] of runsFor(process.argv.slice(2)).entries()) {
      const file = join(folder, `results-${index}.json`);
      results.push(file);
      const args = ['--json', `--outputFile=${file}`, ...run];
      const { code } = await runNode([...NODE_FLAGS, tool('jest/bin/jest.js'), ...args], { env });
      worst = code || worst;
    }
    sayWhatWasSkipped(skips);
    sayCounts(results);
    return worst;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
