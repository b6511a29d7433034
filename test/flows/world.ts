import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { aModuleText, silentLog } from '../builders/district.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COURSE = '---\ntitle: Small course\nsummary: For tests.\nlanguage: en\n---\n\nA course for tests.\n';
export const MODULE = 'small/module';

/** A district: the tool on its real parts, and the sandbox LMS on another site, each on a port of its own. */
export interface World {
  readonly dir: string;
  readonly toolUrl: string;
  readonly sandbox: Sandbox;
  /** The sandbox's link to the test module. */
  readonly linkId: string;
  /** Settings of the tool's config file. */
  readonly configFile: string;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly sandbox?: SandboxOptions;
  /** Connection string; absent: the embedded store. */
  readonly mongodbUri?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly coursesDir?: string;
}

export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function writeCourses(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const dir = await mkdtemp(join(tmpdir(), 'aidewell-world-'));
  const port = await freePort();
  const toolUrl = `http://localhost:${port}`;
  const sandbox = await startSandbox({
    toolUrl,
    links: [{ id: 'link-1', title: 'Small module', module: MODULE }],
    ...options.sandbox,
  });
  await writeCourses(join(dir, 'courses'), {
    'small/course.md': COURSE,
    'small/01-module.md': aModuleText(),
    ...options.files,
  });
  const configFile = join(dir, 'lti.config.json');
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl } = sandbox;
  await writeFile(
    configFile,
    JSON.stringify({
      port,
      dataDir: join(dir, 'data'),
      coursesDir: options.coursesDir ?? join(dir, 'courses'),
      sandbox: { enabled: false },
      deliveries: { retryBaseSeconds: 1, retryCapSeconds: 2, leaseSeconds: 10, sendTimeoutSeconds: 3 },
      platforms: [{ name: 'Sandbox LMS', issuer, clientId, authUrl, tokenUrl, jwksUrl }],
    }),
  );
  return {
    dir,
    toolUrl,
    sandbox,
    linkId: 'link-1',
    configFile,
    async close() {
      await sandbox.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The tool in this process. */
export async function startTool(
  world: World,
  env: Readonly<Record<string, string>> = {},
  production = false,
): Promise<App> {
  const config = await loadConfig({ file: world.configFile, env, production });
  const app = await createApp(config, { log: silentLog, version: 'test', root: ROOT });
  await app.listen();
  return app;
}

/** The tool as its own process, as an operator runs it; `kill -9` ends it without a word. */
export interface ToolProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  kill(): Promise<void>;
}

export async function spawnTool(
  world: World,
  env: Readonly<Record<string, string>> = {},
): Promise<ToolProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: { PATH: process.env['PATH'], ...env, AIDEWELL_CONFIG: world.configFile, AIDEWELL_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output = (output + part.toString('utf8')).slice(-20_000);
    });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await waitUntilUp(world.toolUrl, child, () => output);
  return {
    child,
    output: () => output,
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function waitUntilUp(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The tool ended at its start:\n${output()}`);
    const up = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    if (Date.now() > end) throw new Error(`The tool did not come up:\n${output()}`);
    await new Promise((wait) => setTimeout(wait, 20));
  }
}
