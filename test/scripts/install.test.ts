import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPTS = new URL('../../scripts/', import.meta.url);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-install-'));
  await mkdir(join(dir, 'scripts'));
  for (const name of ['install.mjs', 'lock.mjs', 'run.mjs']) {
    await copyFile(new URL(name, SCRIPTS), join(dir, 'scripts', name));
  }
  await writeFile(join(dir, 'package.json'), '{}');
  await lockfile({ 'node_modules/a': { version: '1.0.0' } });
  await fakeNpm();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const lockfile = (packages: object) =>
  writeFile(join(dir, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));

/** Stands in for npm: notes how it was called and installs what the lockfile names. */
const fakeNpm = async (exitCode = 0): Promise<void> => {
  await mkdir(join(dir, 'bin'), { recursive: true });
  const file = join(dir, 'bin', 'npm-cli.js');
  await writeFile(
    file,
    `const fs = require('node:fs');
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (${exitCode} === 0) {
  fs.mkdirSync('node_modules', { recursive: true });
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  delete packages[''];
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}
setTimeout(() => process.exit(${exitCode}), 200);
`,
  );
  await chmod(file, 0o755);
};

const install = () =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(dir, 'scripts/install.mjs')], {
      env: { ...process.env, NODE_ENV: 'production', npm_execpath: join(dir, 'bin/npm-cli.js') },
    });
    const printed = { out: '', err: '' };
    child.stdout.on('data', (part) => {
      printed.out += part;
    });
    child.stderr.on('data', (part) => {
      printed.err += part;
    });
    child.on('close', (code) => resolve({ code, ...printed }));
  });

const calls = async (): Promise<string[]> =>
  existsSync(join(dir, 'calls')) ? (await readFile(join(dir, 'calls'), 'utf8')).trim().split('\n') : [];

describe('the install script', () => {
  it('installs once, development packages too, and says nothing on standard output', async () => {
    const first = await install();
    const second = await install();

    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain('Installing the packages');
    expect(second).toEqual({ code: 0, out: '', err: '' });
    expect(await calls()).toEqual(['ci --include=dev --no-audit --no-fund']);
  });

  it('installs again when the lockfile changed or node_modules went', async () => {
    await install();
    await lockfile({ 'node_modules/a': { version: '2.0.0' } });
    await install();
    await rm(join(dir, 'node_modules'), { recursive: true });
    await install();

    expect(await calls()).toHaveLength(3);
  });

  it('accepts what npm install put there by hand', async () => {
    await lockfile({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '1.0.0', optional: true },
    });
    await mkdir(join(dir, 'node_modules'));
    const packages = { 'node_modules/a': { version: '1.0.0' } };
    await writeFile(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

    expect((await install()).code).toBe(0);
    expect(await calls()).toEqual([]);
  });

  it('runs npm once when two commands start together', async () => {
    const both = await Promise.all([install(), install()]);

    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await calls()).toHaveLength(1);
  });

  it('says so when npm fails, and tries again next time', async () => {
    await fakeNpm(1);
    const failed = await install();
    await fakeNpm(0);
    const mended = await install();

    expect(failed.code).toBe(1);
    expect(failed.err).toContain('npm could not install the packages (exit code 1).');
    expect(failed.err).not.toContain('    at ');
    expect(mended.code).toBe(0);
  });
});
