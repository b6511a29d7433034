/**
 * `npm run bench:preview`: milliseconds from the moment a module file is saved until a page of the preview is told.
 * `--saves <n>` is how often (20). A course of all that ship, with one module that is saved again and again.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { install } from '../scripts/install.mjs';
import { main, ROOT } from '../scripts/run.mjs';

const MODULE = 'behavior-support/01-abc-notes.md';
/** What an author is promised. */
const AIM = 300;
const PATIENCE = 10_000;

const started = (child) =>
  new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(new URL(JSON.parse(text).url).origin));
    child.once('exit', (code) => reject(new Error(`The preview ended at its start with code ${code}.`)));
  });

/** Answers a function that waits for the next event and tells when it came. */
async function listenTo(origin) {
  const answer = await fetch(`${origin}/preview/events`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  return async () => {
    const giveUp = setTimeout(() => reader.cancel(), PATIENCE);
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error('No event came.');
      if (!value.includes('event: saved')) continue;
      clearTimeout(giveUp);
      return performance.now();
    }
  };
}

async function measure(file, nextEvent, saves) {
  const text = readFileSync(file, 'utf8');
  const times = [];
  for (let count = -1; count < saves; count++) {
    const event = nextEvent();
    writeFileSync(file, text.replace('\n## ', `\nSaved for the time ${count + 2}.\n\n## `));
    const saved = performance.now();
    const time = (await event) - saved;
    if (count >= 0) times.push(time);
  }
  return times.toSorted((a, b) => a - b);
}

await main(async () => {
  const { values } = parseArgs({ options: { saves: { type: 'string', default: '20' } } });
  await install();
  await build();
  const dir = mkdtempSync(join(tmpdir(), 'aidewell-preview-'));
  cpSync(join(ROOT, 'courses'), dir, { recursive: true });
  const words = [join(ROOT, 'dist/cli.js'), 'preview', '--dir', dir, '--json'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const nextEvent = await listenTo(await started(child));
    const times = await measure(join(dir, MODULE), nextEvent, Number(values.saves));
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0);
    console.log(
      `Saved to told, ${times.length} saves: median ${at(0.5)} ms, 90 % within ${at(0.9)} ms, slowest ${at(1)} ms. Aim: ${AIM} ms.`,
    );
  } finally {
    child.kill();
    rmSync(dir, { recursive: true, force: true });
  }
});
