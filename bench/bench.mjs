/**
 * `npm run bench`: login + launch pairs, and page views, of this tool beside a minimal ltijs tool in the same run, one
 * after the other in turns. `--profile <folder>` writes CPU profiles of both; `--rounds <n>` is how often (7).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { install } from '../scripts/install.mjs';
import { main } from '../scripts/run.mjs';
import { startLms } from './lms.mjs';
import { AT_ONCE, launch, measure, settle, view } from './load.mjs';
import { startAidewell, startLtijs } from './servers.mjs';

const LAUNCHES = 250;
const VIEWS = 1500;
const PEOPLE = 200;

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const range = (numbers, digits) =>
  `${Math.min(...numbers).toFixed(digits)}-${Math.max(...numbers).toFixed(digits)}`;

async function launches(tool, lms, rounds) {
  const visits = [];
  const result = await measure(tool, LAUNCHES, async (index) => {
    visits.push(await launch(tool, lms, (rounds * LAUNCHES + index) % PEOPLE));
  });
  return { result, visits };
}

/** Every round measures both tools, the first of them in turns, so that what else the machine does hits both. */
async function run(tools, lms, rounds) {
  const found = new Map(tools.map(({ name }) => [name, { launch: [], view: [] }]));
  for (let round = -1; round < rounds; round++) {
    for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
      const { result, visits } = await launches(tool, lms, round + 1);
      const pages = await Promise.all(visits.slice(0, 40).map(settle));
      const viewed = await measure(tool, VIEWS, (index) => view(pages[index % pages.length]));
      if (round < 0) continue;
      found.get(tool.name).launch.push(result);
      found.get(tool.name).view.push(viewed);
    }
  }
  return found;
}

function show(found, what, title, aim) {
  const [ours, theirs] = ['aidewell', 'ltijs'].map((name) => found.get(name)[what]);
  const line = (name, list) => {
    const [cpu, rate] = [list.map((one) => one.cpu), list.map((one) => one.rate)];
    return `  ${name.padEnd(9)} ${median(cpu).toFixed(3)} ms CPU (${range(cpu, 3)})   ${median(rate).toFixed(0)} a second (${range(rate, 0)})`;
  };
  const ratio = (pick) => median(ours.map(pick)) / median(theirs.map(pick));
  const cpu = ratio((one) => one.cpu);
  console.log(`${title}\n${line('aidewell', ours)}\n${line('ltijs', theirs)}`);
  console.log(
    `  CPU ${cpu.toFixed(2)} of ltijs's (aim: at most ${aim.toFixed(2)})   throughput ${ratio((one) => one.rate).toFixed(2)} times\n`,
  );
}

await main(async () => {
  const { values } = parseArgs({
    options: { profile: { type: 'string' }, rounds: { type: 'string', default: '7' } },
  });
  await install();
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-bench-'));
  const lms = await startLms();
  const tools = [await startAidewell(folder, lms, values.profile), await startLtijs(lms, values.profile)];
  try {
    const rounds = Number(values.rounds);
    const found = await run(tools, lms, rounds);
    const [cpu] = cpus();
    console.log(
      `Node ${process.version}, ${cpus().length} x ${cpu?.model ?? 'unknown'}; medians of ${rounds} rounds, ${AT_ONCE} at once.`,
    );
    console.log(
      'aidewell: production, embedded store, durable writes. ltijs 5.9.9: its defaults, in memory.\n',
    );
    show(found, 'launch', 'Login + launch', 1);
    show(found, 'view', 'Page view of a session', 1 / 3);
    return 0;
  } finally {
    await Promise.all(tools.map((tool) => tool.stop()));
    lms.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
