import { spawn } from 'node:child_process';

/**
 * Runs npm and answers its exit code. Under `npm start` npm says where its own program lies; else it is on the
 * PATH. Its output goes to standard error.
 */
export const runNpm = (args, cwd) =>
  new Promise((resolve, reject) => {
    const own = process.env.npm_execpath;
    const known = own !== undefined && /npm-cli\.c?js$/.test(own);
    const [command, all] = known ? [process.execPath, [own, ...args]] : ['npm', args];
    const child = spawn(command, all, {
      cwd,
      stdio: ['ignore', 2, 'inherit'],
      shell: !known && process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
