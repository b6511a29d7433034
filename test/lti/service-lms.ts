import type { ServerResponse } from 'node:http';
import { createLtiServices, type LtiServices } from '../../src/lti/services.ts';
import { createToolKeys, makeToolKey } from '../../src/lti/tool-keys.ts';
import { callLms, type FakeServer, type Handler, sendJson, startServer } from './fake-platform.ts';
import { aPlatform, openTestRecords, SECRET, type TestClock, type TestRecords, testClock } from './tool.ts';

const LAUNCH_URL = 'https://tool.example/lti/launch';

/** A registered LMS with a token endpoint and services that the test makes up. */
export interface ServiceLms {
  readonly services: LtiServices;
  readonly server: FakeServer;
  readonly store: TestRecords;
  readonly clock: TestClock;
  readonly platformId: string;
  /** Scopes of every access token that was asked for. */
  readonly scopes: string[];
  /** What it answers to everything but token requests. */
  serve: Handler;
  /** What was asked of its services: method and path with query. */
  asked(): string[];
  close(): Promise<void>;
}

const ourKey = makeToolKey(SECRET, Date.now());

export async function aServiceLms(): Promise<ServiceLms> {
  const clock = testClock();
  const store = await openTestRecords(clock);
  const scopes: string[] = [];
  const giveToken = (body: string, res: ServerResponse): void => {
    const scope = new URLSearchParams(body).get('scope') ?? '';
    scopes.push(scope);
    sendJson(res, { access_token: `token-${scopes.length}`, token_type: 'bearer', expires_in: 3600, scope });
  };
  const server = await startServer((received, res) =>
    received.url === '/token' ? giveToken(received.body, res) : lms.serve(received, res),
  );
  const platform = aPlatform({ tokenUrl: `${server.url}/token` });
  await store.records.platforms.insert(platform);
  await store.records.toolKeys.insert(await ourKey);
  const toolKeys = createToolKeys({ toolKeys: store.records.toolKeys, secret: SECRET, clock });
  const { platforms } = store.records;
  const userAgent = 'Aidewell/0.1.0';
  const lms: ServiceLms = {
    services: createLtiServices({ callLms, platforms, toolKeys, clock, userAgent, launchUrl: LAUNCH_URL }),
    server,
    store,
    clock,
    platformId: platform.id,
    scopes,
    serve: (_received, res) => sendJson(res, [], 404),
    asked: () =>
      server.received.filter(({ url }) => url !== '/token').map(({ method, url }) => `${method} ${url}`),
    async close() {
      await server.close();
      await store.close();
    },
  };
  return lms;
}
