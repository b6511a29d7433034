import { createAddressGuard } from '../../src/lti/address-guard.ts';
import { createHttpClient, type HttpClient } from '../../src/lti/http-client.ts';
import { createPlatformProbe } from '../../src/lti/platform-probe.ts';
import { createToolKeys } from '../../src/lti/tool-keys.ts';
import { SERVICES } from '../../src/ports/platform-probe.ts';
import { platformKey } from '../../src/records/keys.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type FakeServer, startServer } from './fake-platform.ts';
import { aPlatform, openTestRecords, SECRET, type TestRecords, testClock } from './tool.ts';

const clock = testClock();
let store: TestRecords;
let lms: Sandbox;
let tool: FakeServer;
let client: HttpClient;
let id: string;

let serveKeys: FakeServer['handler'];
beforeAll(async () => {
  store = await openTestRecords(clock);
  client = createHttpClient(createAddressGuard({ production: false, allow: [] }));
  // Where the sandbox fetches our keys.
  serveKeys = (_received, res) => {
    const published = createToolKeys({
      toolKeys: store.records.toolKeys,
      secret: SECRET,
      clock,
    }).publicKeys();
    published.then((keys) => res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })));
  };
  tool = await startServer(serveKeys);
  lms = await startSandbox({ toolUrl: tool.url });
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl } = lms;
  await store.records.platforms.insert(aPlatform({ issuer, clientId, authUrl, tokenUrl, jwksUrl }));
  id = platformKey(issuer, clientId);
});
beforeEach(() => {
  clock.offset = 0;
  tool.handler = serveKeys;
  lms.clearFaults();
});
afterAll(async () => {
  await lms.close();
  await tool.close();
  client.close();
  await store.close();
});

const probe = (secret = SECRET) => {
  const toolKeys = createToolKeys({ toolKeys: store.records.toolKeys, secret, clock });
  return createPlatformProbe({
    platforms: store.records.platforms,
    callLms: client.callLms,
    toolKeys,
    clock,
    userAgent: 'test',
  });
};

describe('keys', () => {
  test('are counted, and the LMS’s clock is read off its answer', async () => {
    const found = await probe().keys(id);

    expect(found).toMatchObject({ kind: 'keys', usable: expect.any(Number) });
    expect(Math.abs('ahead' in found ? (found.ahead ?? 9e9) : 9e9)).toBeLessThan(2_000);
  });

  test('a clock that is off shows', async () => {
    clock.offset = -60_000;

    const found = await probe().keys(id);

    expect('ahead' in found && found.ahead).toBeGreaterThan(58_000);
  });

  test('a fault is told by its status, silence by its reason', async () => {
    lms.setFaults({ jwks: [{ status: 500 }, { drop: 'before', times: 'always' }] });

    expect(await probe().keys(id)).toMatchObject({ kind: 'no-keys', status: 500 });
    expect(await probe().keys(id)).toMatchObject({ kind: 'no-answer', forbidden: false });
  });

  test('an address that our rules keep us from is told apart', async () => {
    const guarded = createHttpClient(createAddressGuard({ production: true, allow: [] }));
    const { platforms, toolKeys } = store.records;
    const careful = createPlatformProbe({
      platforms,
      callLms: guarded.callLms,
      toolKeys: createToolKeys({ toolKeys, secret: SECRET, clock }),
      clock,
      userAgent: 'test',
    });

    expect(await careful.keys(id)).toMatchObject({ kind: 'no-answer', forbidden: true });
    guarded.close();
  });

  test('a platform that was removed meanwhile is no fault of the probe', async () => {
    expect(await probe().keys('gone')).toMatchObject({ kind: 'no-answer', why: 'the platform was removed' });
  });
});

describe('tokens', () => {
  test('are asked for in earnest, and say what is granted', async () => {
    expect(await probe().token(id, SERVICES)).toMatchObject({ kind: 'granted', services: SERVICES });
    expect(await probe().token(id, ['roster'])).toMatchObject({ kind: 'granted', services: ['roster'] });
  });

  test('a refused assertion is told in the words of OAuth', async () => {
    tool.handler = (_received, res) =>
      void res.setHeader('content-type', 'application/json').end('{"keys":[]}');

    expect(await probe().token(id, SERVICES)).toMatchObject({
      kind: 'refused',
      error: expect.stringMatching(/invalid_client|invalid_request/),
      detail: expect.stringMatching(/^token: 4\d\d /),
    });
  });

  test('a fault of the LMS keeps its status', async () => {
    lms.setFaults({ token: [{ status: 500 }] });

    expect(await probe().token(id, SERVICES)).toMatchObject({
      kind: 'refused',
      status: 500,
      error: 'server_error',
    });
  });

  test('a wrong secret is our own fault, and nothing is sent', async () => {
    await probe().token(id, SERVICES);
    const before = lms.requests().length;

    expect(await probe('another secret').token(id, SERVICES)).toMatchObject({
      kind: 'unsigned',
      why: expect.stringContaining('another AIDEWELL_SECRET'),
    });
    expect(lms.requests()).toHaveLength(before);
  });
});

describe('services of a course', () => {
  const base = () => `${lms.url}/services/course-101`;

  test('columns and roster are counted', async () => {
    lms.addLineItem({ label: 'One', scoreMaximum: 10, contextId: 'course-101' });

    expect(await probe().read(id, 'read-columns', `${base()}/lineitems`)).toEqual({
      kind: 'answered',
      count: 1,
    });
    expect(await probe().read(id, 'roster', `${base()}/memberships`)).toMatchObject({ kind: 'answered' });
  });

  test('a refusal is told with status and words', async () => {
    lms.setFaults({ roster: [{ status: 403, body: 'Forbidden here' }] });

    expect(await probe().read(id, 'roster', `${base()}/memberships`)).toEqual({
      kind: 'refused',
      status: 403,
      detail: '403 Forbidden Forbidden here',
    });
  });

  test('an address that does not answer', async () => {
    expect(await probe().read(id, 'roster', 'http://127.0.0.1:9/x')).toMatchObject({ kind: 'no-answer' });
  });
});
