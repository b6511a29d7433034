import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callLms, type FakeServer, startServer } from './fake-platform.ts';

const GET = { method: 'GET', headers: {}, timeout: 2_000, maxBytes: 1_000, redirects: 2 } as const;
let server: FakeServer;
beforeAll(async () => {
  server = await startServer((_received, res) => res.end());
});
afterAll(() => server.close());

test('every status is an answer', async () => {
  server.handler = (_received, res) => res.writeHead(418, { 'x-a': 'b' }).end('body');

  const answer = await callLms(server.url, GET);

  expect([answer.status, answer.headers.get('x-a'), answer.body]).toEqual([418, 'b', 'body']);
});

test.each([
  ['no URL', 'x', 'unreachable'],
  ['a file', 'file:///etc/passwd', 'unreachable'],
  ['a closed port', 'http://127.0.0.1:1/', 'unreachable'],
])('%s', async (_name, url, kind) => {
  await expect(callLms(url, GET)).rejects.toMatchObject({ name: 'HttpFault', kind });
});

test('a body that drips on is cut off in time', async () => {
  server.handler = (_received, res) => {
    const timer = setInterval(() => res.write('x'), 20);
    res.on('close', () => clearInterval(timer));
  };

  const call = callLms(server.url, { ...GET, timeout: 300 });

  await expect(call).rejects.toMatchObject({ kind: 'timeout' });
});

test('a large body, a loop of redirects and a redirected POST', async () => {
  server.handler = (_received, res) => res.end('x'.repeat(1_001));
  await expect(callLms(server.url, GET)).rejects.toMatchObject({ kind: 'too-large' });

  server.handler = (_received, res) => res.writeHead(302, { location: '/again' }).end();
  await expect(callLms(server.url, GET)).rejects.toMatchObject({ kind: 'redirected' });
  const post = await callLms(server.url, { ...GET, method: 'POST', body: 'x' });
  expect(post.status).toBe(302);
});

test('a message names the origin, never the query', async () => {
  const closed = await startServer(() => undefined);
  await closed.close();

  const call = callLms(`${closed.url}/secret?token=abc`, GET);

  await expect(call).rejects.toHaveProperty('message', `${closed.url}: ECONNREFUSED`);
});

/** The second one looks at the certificate of the tool's own address, and sends nothing. */
const OPENERS = ['lti/http-client.ts', 'lti/self-probe.ts'];

test('no other file of the tool opens a connection', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/^(sandbox|http\/assets)\//.test(file));

  const found = files.filter((file) =>
    /\bfetch\(|node:(https|http2|tls|dgram)'|\b(httpRequest|request as)\b/.test(
      readFileSync(join(src, file), 'utf8'),
    ),
  );

  expect(found.sort()).toEqual(OPENERS);
});
