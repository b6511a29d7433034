import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/store/sqlite-store.js', import.meta.url));

export interface Child {
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves when it has printed this many lines, or ended. */
  printed(count: number): Promise<void>;
  /** Resolves with all lines when it has ended. */
  readonly ended: Promise<readonly string[]>;
  readonly process: ChildProcess;
}

/** The command line of `child.mjs` in one of its modes. */
export function childCommand(...args: readonly string[]): [string, string[]] {
  if (!existsSync(BUILT)) throw new Error('This test needs the built program: run `npm run build` first.');
  return [process.execPath, [CHILD, ...args]];
}

export function startChild([command, args]: [string, string[]], options: SpawnOptions = {}): Child {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let isOver = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const check of waiting) check();
  };
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      isOver = true;
      wake();
      resolve(lines);
    });
  });
  const printed = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (lines.length < count && !isOver) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { lines, printed, ended, process: child };
}
