import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The script of a development tool inside node_modules, so that no shell and no PATH is needed. */
export const tool = (...parts) => join(ROOT, 'node_modules', ...parts);

/** What the scripts tell a person. It goes to standard error, so that `--json` output stays clean. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** A fault with a sentence for the person at the keyboard; shown without a stack. */
export class ScriptError extends Error {}

/** True when the file was started by itself and not imported. */
export const isMain = (metaUrl) =>
  process.argv[1] !== undefined && fileURLToPath(metaUrl) === process.argv[1];

/**
 * Runs `node <args>` and answers its exit code; ended by a signal counts as 1. `capture` collects the output
 * instead of showing it. What the child prints goes to standard error unless `stdout` says otherwise.
 */
export const runNode = (args, { env = process.env, capture = false, stdout = 2 } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['inherit', stdout, 'inherit'],
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const finish = () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('close', (code) => {
      finish();
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') });
    });
  });

/** The body of a script: a ScriptError becomes a sentence and exit code 1. */
export const main = async (work) => {
  try {
    process.exitCode = (await work()) ?? process.exitCode;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
