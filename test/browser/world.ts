import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFile } from '@swc/core';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';

/** The whole tool beside the sandbox LMS, which is another site: its frames make the tool a third party. */
export interface World {
  readonly toolUrl: string;
  readonly sandbox: Sandbox;
  readonly app: App;
  /** Lines of the log above `info`. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ASSETS = path.resolve('src/http/assets');

/** A root like the installed one, with the browser modules as they are now. */
async function buildRoot(folder: string): Promise<void> {
  const outDir = path.join(folder, 'dist/http/assets');
  await mkdir(outDir, { recursive: true });
  for (const file of await readdir(ASSETS)) {
    if (!file.endsWith('.ts')) continue;
    const { code } = await transformFile(path.join(ASSETS, file), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      configFile: false,
      swcrc: false,
    });
    await writeFile(path.join(outDir, file.replace(/\.ts$/, '.js')), code);
  }
  await symlink(path.resolve('views'), path.join(folder, 'views'));
}

export interface WorldOptions {
  /** In place of the usual course: files by their path below the courses folder. */
  readonly courses?: Readonly<Record<string, string>>;
  readonly mode?: SandboxOptions['mode'];
}

async function coursesOf(folder: string, files: WorldOptions['courses']): Promise<string> {
  if (!files) return path.resolve('test/fixtures/browser/courses');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'courses', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return path.join(folder, 'courses');
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aidewell-world-'));
  await buildRoot(folder);
  const port = await freePort();
  const file = path.join(folder, 'lti.config.json');
  await writeFile(file, JSON.stringify({ coursesDir: await coursesOf(folder, options.courses) }));
  const env = { PORT: String(port), AIDEWELL_DATA: path.join(folder, 'data') };
  const config = await loadConfig({ file, env, production: false });
  const complaints: string[] = [];
  const complain = (message: string, facts: LogFacts = {}): void => {
    // "Continue" of the LMS, pressed twice where no script runs: the LMS refuses the second.
    if (facts['code'] === 'LMS_REFUSED') return;
    complaints.push(`${message} ${JSON.stringify(facts)}`);
  };
  const log = { info: () => undefined, warn: complain, error: complain };
  const app = await createApp(config, { log, version: '0.0.0', root: folder });
  const sandbox = await startSandbox({
    toolUrl: config.url,
    ...(options.mode && { mode: options.mode }),
    links: [
      { id: 'at', title: 'What counts as AT', module: 'demo/at' },
      { id: 'ungraded', title: 'The same without a grade', module: 'demo/at', lineItem: false },
      { id: 'parts', title: 'Questions of several parts', module: 'parts/kinds' },
      { id: 'gone', title: 'A module that is not there', module: 'demo/gone' },
      { id: 'list', title: 'All modules' },
    ],
  });
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl, deploymentId } = sandbox;
  await app.keepSandbox([
    { name: 'Sandbox LMS', issuer, clientId, authUrl, tokenUrl, jwksUrl, deployments: [deploymentId] },
  ]);
  await app.listen();
  return {
    toolUrl: config.url,
    sandbox,
    app,
    complaints,
    async close() {
      await sandbox.close();
      await app.stop();
      await rm(folder, { recursive: true });
    },
  };
}
