/** Types, lint and format, boundaries, unused code. Runs all at once, reports all, fails when one fails. */
import { install } from './install.mjs';
import { main, runNode, say, tool } from './run.mjs';

const TSC = [tool('typescript/bin/tsc'), '--noEmit', '--incremental', 'false', '-p'];

const CHECKS = [
  ['types of src, test and bench', [...TSC, 'tsconfig.json']],
  ['types of the build', [...TSC, 'tsconfig.build.json']],
  ['types of the browser modules', [...TSC, 'src/http/assets/tsconfig.json']],
  ['lint and format', [tool('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=50']],
  [
    'boundaries',
    [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'src'],
  ],
  ['unused code', [tool('knip/bin/knip.js'), '--no-progress']],
];

await main(async () => {
  await install();
  const failed = [];
  const running = CHECKS.map(([name, args]) => ({ name, run: runNode(args, { capture: true }) }));
  for (const { name, run } of running) {
    const { code, output } = await run;
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) {
      failed.push(name);
      say(output);
    }
  }
  say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
