import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/sandbox.ts';

const seeds = [{ id: 'abc', title: 'ABC notes', module: 'behavior-support/abc-notes' }];

describe('with a state file', () => {
  let folder: string;
  let stateFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    stateFile = join(folder, 'sandbox.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('grades and links outlive a restart', async () => {
    const first = await startSandbox({ links: seeds, stateFile });
    first.setGrade('abc', 'pat', 70);
    first.addLink({ id: 'later', title: 'Added later' });
    await first.close();

    const second = await startSandbox({ links: seeds, stateFile });

    expect(second.grade('abc', 'pat')?.resultScore).toBe(70);
    expect(second.links().map((link) => link.id)).toEqual(['abc', 'later']);
    expect(second.lineItems()).toHaveLength(2);
    await second.close();
  });

  test('links follow a tool that moved, and the tool may drop a line item for good', async () => {
    const first = await startSandbox({ stateFile, toolUrl: 'http://localhost:3000' });
    first.addLink({ id: 'kept', title: 'Kept' });
    first.removeLineItem(first.lineItemsOf('kept')[0]?.id ?? '');
    await first.close();

    const second = await startSandbox({ stateFile, toolUrl: 'http://localhost:4000' });

    expect(second.links()).toMatchObject([{ id: 'kept', url: 'http://localhost:4000/lti/launch' }]);
    expect(second.lineItems()).toEqual([]);
    await second.close();
  });

  test.each(['not JSON', '[]', '{"format":1,"links":[],"gradebook":{}}'])(
    'an unreadable file (%s) is set aside',
    async (text) => {
      writeFileSync(stateFile, text);

      const sandbox = await startSandbox({ links: seeds, stateFile });

      expect(sandbox.links()).toHaveLength(1);
      expect(readFileSync(`${stateFile}.unreadable`, 'utf8')).toBe(text);
      await sandbox.close();
    },
  );
});

describe('against hostile input', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ links: seeds });
  });
  afterAll(() => sandbox.close());

  /** Sends bytes as they are and returns the status line. */
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(sandbox.url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
      socket.on('error', () => resolve('error'));
    });

  test.each([
    ['POST', '/token', '\u0000\u0001', 'application/x-www-form-urlencoded'],
    ['POST', '/token', 'client_assertion=a.b.c&__proto__=1', 'application/x-www-form-urlencoded'],
    ['POST', '/services/course-101/lineitems/1/scores', '{', 'application/json'],
    ['POST', '/services/%ff/lineitems/1/scores', '{}', 'application/json'],
    ['POST', '/auth', '{"nonce":{"a":1}}', 'application/json'],
    ['POST', '/auth', '[[', 'application/json'],
    ['POST', '/auth', 'a'.repeat(400_000), 'application/x-www-form-urlencoded'],
    ['POST', '/persona', 'persona[]=x&here=//evil.example', 'application/x-www-form-urlencoded'],
    ['POST', '/gradebook', 'lineItem=1&learner=user-pat&points=1e999', 'application/x-www-form-urlencoded'],
    ['POST', '/courses/nowhere/links', 'title=x', 'application/x-www-form-urlencoded'],
    ['POST', '/deep-linking?code=__proto__', 'JWT=..', 'application/x-www-form-urlencoded'],
    ['PUT', '/api/faults', 'null', 'application/json'],
    ['POST', '/api/links', '{"title":"x","contextId":"nowhere"}', 'application/json'],
    ['POST', '/api/launches', '[]', 'application/json'],
    ['POST', '/registrations', '7', 'application/json'],
    ['GET', '/links/%00', undefined, ''],
    ['GET', '/courses/x/deep-linking/start', undefined, ''],
    ['GET', '/tools/register?address=javascript:alert(1)', undefined, ''],
  ])('%s %s answers below 500 and stays up', async (method, path, body, type) => {
    const init = body === undefined ? {} : { body, headers: { 'content-type': type } };
    const response = await fetch(`${sandbox.url}${path}`, { method, redirect: 'manual', ...init });

    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
    expect((await fetch(sandbox.jwksUrl)).status).toBe(200);
  });

  test('requests that are no HTTP, or for another host, get nothing', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(/ 421 /);
  });

  test('another site changes nothing', async () => {
    const change = (origin: string) =>
      fetch(`${sandbox.url}/api/faults`, {
        method: 'PUT',
        headers: { origin, 'content-type': 'application/json' },
        body: '{"down":true}',
      });

    expect((await change('http://localhost:3000')).status).toBe(403);
    expect((await change('null')).status).toBe(403);
    expect(sandbox.faults().down).toBe(false);
    expect((await change(sandbox.url)).status).toBe(200);
    sandbox.clearFaults();
  });

  test('under another loopback name the pages lead to their one address', async () => {
    const { port } = new URL(sandbox.url);

    const response = await fetch(`http://localhost:${port}/gradebook`, { redirect: 'manual' });

    expect(response.headers.get('location')).toBe(`${sandbox.url}/gradebook`);
  });

  test('the log is bounded', async () => {
    for (let n = 0; n < 320; n += 1) await fetch(sandbox.jwksUrl);

    expect(sandbox.requests()).toHaveLength(300);
  });
});
