import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SCRIPTS = new URL('../../scripts/', import.meta.url);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A small project with our scripts, and stand-ins for the tools that they run. */
export interface Checkout {
  readonly dir: string;
  write(file: string, content: string): Promise<void>;
  read(file: string): Promise<string>;
  has(file: string): boolean;
  /** How often each line was noted by a stand-in in the file `calls`. */
  calls(): Promise<readonly string[]>;
  run(script: string, ...args: string[]): Promise<Ran>;
  remove(): Promise<void>;
}

export const aCheckout = async (env: Readonly<Record<string, string>> = {}): Promise<Checkout> => {
  const dir = await mkdtemp(join(tmpdir(), 'aidewell-checkout-'));
  const checkout: Checkout = {
    dir,
    async write(file, content) {
      await mkdir(dirname(join(dir, file)), { recursive: true });
      await writeFile(join(dir, file), content);
    },
    read: (file) => readFile(join(dir, file), 'utf8'),
    has: (file) => existsSync(join(dir, file)),
    calls: async () => (checkout.has('calls') ? (await checkout.read('calls')).trim().split('\n') : []),
    run: (script, ...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(dir, 'scripts', script), ...args], {
          env: { ...process.env, ...env },
        });
        const [out, err]: [Buffer[], Buffer[]] = [[], []];
        child.stdout.on('data', (part: Buffer) => out.push(part));
        child.stderr.on('data', (part: Buffer) => err.push(part));
        child.on('error', reject);
        child.on('close', (code) =>
          resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
        );
      }),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
  await mkdir(join(dir, 'scripts'));
  for (const name of await readdir(SCRIPTS))
    await copyFile(new URL(name, SCRIPTS), join(dir, 'scripts', name));
  await checkout.write('package.json', '{ "type": "module" }');
  return checkout;
};

/** Marks the packages of a checkout as installed. */
export const markInstalled = async ({ write }: Checkout): Promise<void> => {
  const packages = { 'node_modules/a': { version: '1.0.0' } };
  await write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
  await write('node_modules/.package-lock.json', JSON.stringify({ packages }));
};
