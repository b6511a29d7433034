import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import { aModuleText } from '../builders/district.ts';
import { freePort } from '../flows/world.ts';
import {
  type FakeKey,
  type FakeServer,
  type Handler,
  makeKey,
  sendJson,
  startServer,
} from '../lti/fake-platform.ts';
import { aPlatform, type TestClock, testClock } from '../lti/tool.ts';

const COURSE = '---\ntitle: Small course\nsummary: For tests.\nlanguage: en\n---\n\nA course for tests.\n';

interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: LogFacts;
}

/** The whole tool, listening, and beside it the key sets of platforms that lie, stall and rotate. */
export interface Stage {
  readonly url: string;
  readonly app: App;
  readonly clock: TestClock;
  readonly lines: readonly Line[];
  /** The key that every platform signs with, and one that none published. */
  readonly key: FakeKey;
  readonly stranger: FakeKey;
  readonly jwks: FakeServer;
  /** How often the key set of this name was asked for. */
  fetches(name: string): number;
  /** Registers one more platform; `keys` answers requests for its key set. */
  addPlatform(name: string, changes?: Partial<PlatformRecord>, keys?: Handler): Promise<void>;
  /** Moves the tool's clock for the time of `work`. */
  later<T>(milliseconds: number, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const issuerOf = (name: string): string => `https://${name}.example`;

async function openApp(folder: string, clock: TestClock, lines: Line[]): Promise<App> {
  await mkdir(join(folder, 'courses/small'), { recursive: true });
  await writeFile(join(folder, 'courses/small/course.md'), COURSE);
  await writeFile(join(folder, 'courses/small/01-module.md'), aModuleText());
  const file = join(folder, 'lti.config.json');
  const sandbox = { enabled: false };
  const paths = { dataDir: join(folder, 'data'), coursesDir: join(folder, 'courses') };
  await writeFile(file, JSON.stringify({ port: await freePort(), sandbox, ...paths }));
  const config = await loadConfig({ file, env: {}, production: false });
  const note =
    (level: Line['level']) =>
    (message: string, facts: LogFacts = {}): void =>
      void lines.push({ level, message, facts });
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  return createApp(config, { log, clock, version: 'test', root: resolve('.') });
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'aidewell-hostile-'));
  const clock = testClock();
  const lines: Line[] = [];
  const key = makeKey('key-1');
  const handlers = new Map<string, Handler>();
  const jwks = await startServer((received, res) => {
    const handler = handlers.get(received.url.slice(1));
    if (handler) handler(received, res);
    else sendJson(res, { keys: [key.jwk] });
  });
  const app = await openApp(folder, clock, lines);
  const port = await app.listen();

  const stage: Stage = {
    url: `http://localhost:${port}`,
    app,
    clock,
    lines,
    key,
    stranger: makeKey('key-1'),
    jwks,
    fetches: (name) => jwks.received.filter(({ url }) => url === `/${name}`).length,
    async addPlatform(name, changes = {}, keys) {
      if (keys) handlers.set(name, keys);
      const base = { issuer: issuerOf(name), name, authUrl: `https://sso.${name}.example/auth` };
      const urls = { jwksUrl: `${jwks.url}/${name}`, tokenUrl: `${jwks.url}/token` };
      await app.records.platforms.insert(aPlatform({ ...base, ...urls, ...changes }));
    },
    async later(milliseconds, work) {
      clock.offset += milliseconds;
      try {
        return await work();
      } finally {
        clock.offset -= milliseconds;
      }
    },
    async close() {
      await app.stop();
      await jwks.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await stage.addPlatform('lms');
  await stage.addPlatform('lms', { clientId: 'client-2' });
  await stage.addPlatform('other');
  await stage.addPlatform('off', { active: false });
  await stage.addPlatform('shared', { shared: true });
  await stage.addPlatform('alone');
  return stage;
}
