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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program and answers its exit code; ended by a signal counts as 1. A signal that comes meanwhile goes to the
 * program, and ends this process once the program has ended.
 */
const run = (command, args, options, onPart) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', onPart);
    let received;
    const forward = (signal) => {
      received = signal;
      child.kill(signal);
    };
    const release = () => {
      for (const signal of SIGNALS) process.off(signal, forward);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    child.on('error', (error) => {
      release();
      reject(error);
    });
    child.on('close', (code) => {
      release();
      if (received !== undefined) process.kill(process.pid, received);
      resolve(code ?? 1);
    });
  });

/**
 * Runs `node <args>`. `capture` collects the output instead of showing it. What the child prints goes to standard
 * error, so that the output of the command itself stays clean.
 */
export const runNode = async (args, { env = process.env, capture = false } = {}) => {
  const parts = [];
  const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['inherit', 2, 'inherit'];
  const code = await run(process.execPath, args, { cwd: ROOT, env, stdio }, (part) => parts.push(part));
  return { code, output: Buffer.concat(parts).toString('utf8') };
};

/** Runs npm in a folder. Under `npm start` npm says where its own program lies; else it is on the PATH. */
export const runNpm = (args, cwd) => {
  const own = process.env.npm_execpath;
  const known = own !== undefined && /npm-cli\.c?js$/.test(own);
  const [command, all] = known ? [process.execPath, [own, ...args]] : ['npm', args];
  return run(command, all, {
    cwd,
    stdio: ['ignore', 2, 'inherit'],
    shell: !known && process.platform === 'win32',
  });
};

const PARENT_POLL_MS = 250;

/**
 * npm passes a signal to the shell between it and us, and many shells do not pass it on: when that shell is gone,
 * stop as if the signal had come here.
 */
const stopWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_POLL_MS);
  timer.unref();
};

/** The body of a script: a ScriptError becomes a sentence and exit code 1. */
export const main = async (work) => {
  stopWithNpm();
  try {
    process.exitCode = (await work()) ?? process.exitCode;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
