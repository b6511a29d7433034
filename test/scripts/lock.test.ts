import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

const LOCK = new URL('../../scripts/lock.mjs', import.meta.url).href;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const lock = () => join(dir, 'locks', 'work');

/** A process that takes the lock, notes its coming and going in a file, and stays a moment. */
const contender = (name: string, stay = 50) => {
  const code = `
    import { appendFileSync } from 'node:fs';
    const { withLock } = await import(${JSON.stringify(LOCK)});
    const note = (text) => appendFileSync(${JSON.stringify(join(dir, 'log'))}, text + '\\n');
    await withLock(${JSON.stringify(lock())}, () => note('${name} waits'), async () => {
      note('${name} in');
      await new Promise((resolve) => setTimeout(resolve, ${stay}));
      note('${name} out');
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  return { child, ended: new Promise<number | null>((resolve) => child.on('close', resolve)) };
};

const notes = async () => (await readFile(join(dir, 'log'), 'utf8')).trim().split('\n');

const leaveLock = async (owner: object): Promise<void> => {
  await mkdir(lock(), { recursive: true });
  await writeFile(join(lock(), 'owner.json'), JSON.stringify(owner));
};

const waitFor = async (text: string): Promise<void> => {
  while (!existsSync(join(dir, 'log')) || !(await notes()).includes(text)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the lock of the scripts', () => {
  it('lets one process in at a time', async () => {
    const codes = await Promise.all(['a', 'b', 'c', 'd'].map((name) => contender(name).ended));

    expect(codes).toEqual([0, 0, 0, 0]);
    const visits = (await notes()).filter((line) => !line.endsWith('waits'));
    for (let i = 0; i < visits.length; i += 2) {
      expect(visits[i + 1]).toBe(visits[i]?.replace(' in', ' out'));
    }
    expect(existsSync(lock())).toBe(false);
  });

  it('takes over from a process that was killed', async () => {
    const first = contender('first', 60_000);
    await waitFor('first in');
    first.child.kill('SIGKILL');
    await first.ended;

    expect(existsSync(lock())).toBe(true);
    expect(await contender('second').ended).toBe(0);
    expect(await notes()).toEqual(['first in', 'second in', 'second out']);
  });

  it('takes over a lock of another machine, or without an owner, only when it is old', async () => {
    await leaveLock({ pid: 1, host: `not-${hostname()}` });
    const early = contender('early');
    await waitFor('early waits');
    const old = new Date(Date.now() - 3_600_000);
    await utimes(lock(), old, old);

    expect(await early.ended).toBe(0);
    expect(await notes()).toEqual(['early waits', 'early in', 'early out']);
  });

  it('is released when the work fails', async () => {
    const { withLock } = (await import(LOCK)) as {
      withLock: (folder: string, onWait: () => void, work: () => Promise<void>) => Promise<void>;
    };

    const work = withLock(
      lock(),
      () => undefined,
      () => Promise.reject(new Error('no room')),
    );

    await expect(work).rejects.toThrow('no room');
    expect(existsSync(lock())).toBe(false);
  });
});
