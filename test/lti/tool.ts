import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { AppError } from '../../src/domain/errors.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { createLtiEngine, type LtiEngine, type LtiEngineDeps } from '../../src/lti/engine.ts';
import type { Draft } from '../../src/ports/document-store.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import { platformKey } from '../../src/records/keys.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { CLAIMS, idTokenClaims } from '../builders/launch.ts';
import { type FakeKey, type FakeServer, makeKey, signToken, startPlatform } from './fake-platform.ts';

export const SECRET = 'a secret of these tests, long enough';

/** A clock that runs, and can be moved. */
export interface TestClock {
  (): number;
  offset: number;
}
export const testClock = (): TestClock => {
  const clock = (() => Date.now() + clock.offset) as TestClock;
  clock.offset = 0;
  return clock;
};

export interface TestRecords {
  readonly records: Records;
  readonly folder: string;
  close(): Promise<void>;
}

/** The real embedded store, in a folder of its own unless another process's is named. */
export async function openTestRecords(clock: () => number, shared?: string): Promise<TestRecords> {
  const folder = shared ?? (await mkdtemp(join(tmpdir(), 'aidewell-lti-')));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'test.db') }, ALL_SPECS, clock);
  return {
    records: openRecords(store),
    folder,
    async close() {
      await store.close();
      if (shared === undefined) await rm(folder, { recursive: true });
    },
  };
}

export const aPlatform = (changes: Partial<PlatformRecord> = {}): Draft<PlatformRecord> => {
  const issuer = changes.issuer ?? 'https://lms.example';
  const clientId = changes.clientId ?? 'client-1';
  return {
    id: platformKey(issuer, clientId),
    issuer,
    clientId,
    name: 'District LMS',
    authUrl: 'https://sso.lms.example/auth',
    tokenUrl: 'https://lms.example/token',
    jwksUrl: 'https://lms.example/jwks',
    active: true,
    source: 'cli',
    tenantId: 'main',
    shared: false,
    createdAt: 0,
    ...changes,
  };
};

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    launch?: Launch;
    frameAncestors?: string[];
    code?: string;
    facts?: Record<string, string>;
  };
}

interface Begun {
  readonly location: URL;
  readonly state: string;
  readonly nonce: string;
}

export interface Bend {
  /** Claims to replace; `undefined` takes one out. */
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: FakeKey;
  /** Replaces form fields; '' leaves one out. */
  readonly form?: Record<string, string>;
}

export interface TestTool {
  readonly url: string;
  readonly engine: LtiEngine;
  readonly records: Records;
  readonly folder: string;
  readonly clock: TestClock;
  readonly platform: FakeServer;
  readonly key: FakeKey;
  /** What the platform publishes; to be changed by rotation tests. */
  readonly published: FakeKey[];
  readonly lines: { message: string; facts: LogFacts }[];
  browser(): TestBrowser;
  close(): Promise<void>;
}

/** One browser: its cookies, and the hops of a launch. */
class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #tool: TestTool;

  constructor(tool: TestTool) {
    this.#tool = tool;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
    const response = await fetch(`${this.#tool.url}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  loginParams(changes: Record<string, string> = {}): URLSearchParams {
    const params = {
      iss: 'https://lms.example',
      client_id: 'client-1',
      login_hint: 'hint-1',
      lti_message_hint: '{"cmid":7}',
      lti_deployment_id: 'deployment-1',
      target_link_uri: `${this.#tool.url}/lti/launch?module=a/b`,
      ...changes,
    };
    return new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  }

  async login(changes: Record<string, string> = {}): Promise<Begun> {
    const response = await this.send(`/lti/login?${this.loginParams(changes)}`);
    if (response.status !== 302)
      throw new Error(
        `no redirect but ${response.status} ${await response.text()} ${JSON.stringify(this.#tool.lines)}`,
      );
    const location = new URL(response.headers.get('location') ?? '');
    const { searchParams } = location;
    return {
      location,
      state: searchParams.get('state') ?? '',
      nonce: searchParams.get('nonce') ?? '',
    };
  }

  token({ nonce }: Pick<Begun, 'nonce'>, bend: Bend = {}): Promise<string> {
    const target = { [CLAIMS.targetLinkUri]: `${this.#tool.url}/lti/launch` };
    const claims = idTokenClaims({ nonce, ...target, ...bend.claims });
    return signToken(claims, bend.key ?? this.#tool.key, bend.header);
  }

  async post(form: Record<string, string>): Promise<Answer> {
    const fields = Object.entries(form).filter(([, value]) => value !== '');
    const response = await this.send('/lti/launch', { method: 'POST', body: new URLSearchParams(fields) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
  }

  /** Login and launch, with one thing bent. */
  async launch(bend: Bend = {}): Promise<Answer> {
    const begun = await this.login();
    const form = { id_token: await this.token(begun, bend), state: begun.state, ...bend.form };
    return this.post(form);
  }
}

/** The real router behind a real server, with a platform beside it. */
export async function startTool(
  changes: Partial<LtiEngineDeps> & { platform?: Partial<PlatformRecord>; folder?: string } = {},
): Promise<TestTool> {
  const clock = testClock();
  const store = await openTestRecords(clock, changes.folder);
  const key = makeKey('key-1');
  const published = [key];
  const platform = await startPlatform(() => published);
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const lines: TestTool['lines'] = [];
  const note = (message: string, facts: LogFacts = {}) => lines.push({ message, facts });
  const engine = await createLtiEngine({
    records: store.records,
    toolName: 'Aidewell',
    baseUrl: url,
    secret: SECRET,
    clock,
    log: { info: note, warn: note, error: note },
    version: '0.1.0',
    outbound: { production: false, allow: [] },
    async onLaunch(launch, _req, res, frameAncestors) {
      res.json({ launch, frameAncestors });
    },
    onError(error: AppError, _req, res) {
      res.status(400).json({ code: error.code, facts: error.facts });
    },
    ...changes,
  });
  app.use('/lti', engine.router);
  app.use((_req, res) => void res.status(404).json({ code: 'NOT_FOUND' }));
  const registered = aPlatform({ jwksUrl: `${platform.url}/jwks`, ...changes.platform });
  if (changes.folder === undefined) await store.records.platforms.insert(registered);
  const tool: TestTool = {
    url,
    engine,
    records: store.records,
    folder: store.folder,
    clock,
    platform,
    key,
    published,
    lines,
    browser: () => new TestBrowser(tool),
    async close() {
      server.closeAllConnections();
      server.close();
      await platform.close();
      await engine.close();
      await store.close();
    },
  };
  return tool;
}
