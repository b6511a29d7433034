import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUN = new URL('../../scripts/run.mjs', import.meta.url).href;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-signals-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let waited = 0; !(await holds()); waited += 25) {
    if (waited > 8000) throw new Error('waited for too long');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

const pidIn = async (file: string): Promise<number> =>
  Number(await readFile(join(dir, file), 'utf8').catch(() => '0'));

describe('the scripts', () => {
  it('pass a signal on to the program they wait for, and end with it', async () => {
    const inner = `require('node:fs').writeFileSync(${JSON.stringify(join(dir, 'inner'))}, String(process.pid)); setInterval(() => 0, 1000);`;
    const outer = `const { runNode } = await import(${JSON.stringify(RUN)}); await runNode(['-e', ${JSON.stringify(inner)}]); console.log('went on');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer]);
    const out: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    await until(async () => (await pidIn('inner')) > 0);

    child.kill('SIGTERM');
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];

    expect(signal).toBe('SIGTERM');
    expect(Buffer.concat(out).toString()).toBe('');
    expect(isAlive(await pidIn('inner'))).toBe(false);
  });

  it('stop when the shell between npm and them is gone', async () => {
    const script = join(dir, 'script.mjs');
    await writeFile(
      script,
      `import { writeFileSync } from 'node:fs';
       const { main } = await import(${JSON.stringify(RUN)});
       writeFileSync(${JSON.stringify(join(dir, 'script'))}, String(process.pid));
       await main(() => new Promise((resolve) => setTimeout(resolve, 60_000)));`,
    );
    // The second command keeps the shell from becoming the script itself.
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}"; true`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    });
    await until(async () => (await pidIn('script')) > 0);
    const pid = await pidIn('script');

    shell.kill('SIGKILL');

    await until(() => !isAlive(pid));
  });
});
