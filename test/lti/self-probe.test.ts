import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSelfProbe } from '../../src/lti/self-probe.ts';
import { callLms, startServer } from './fake-platform.ts';

const probeOf = (baseUrl: string, ca?: string) =>
  createSelfProbe({ baseUrl, callLms, userAgent: 'test', ...(ca !== undefined && { ca }) });

describe('own keys', () => {
  test('are read where LMSs read them', async () => {
    const server = await startServer((_received, res) => void res.end('{"keys":[{"kid":"a"},{"kid":"b"}]}'));

    const found = await probeOf(`${server.url}/pd`).ownKeys();

    expect(found).toEqual({ kind: 'keys', kids: ['a', 'b'] });
    expect(server.received[0]?.url).toBe('/pd/lti/keys');
    await server.close();
  });

  test.each(['<html>', '{"keys":1}', 'null'])('%s is no key set', async (body) => {
    const server = await startServer((_received, res) => void res.end(body));

    expect(await probeOf(server.url).ownKeys()).toEqual({ kind: 'no-keys', status: 200 });
    await server.close();
  });

  test('nobody there is told with the reason', async () => {
    expect(await probeOf('http://127.0.0.1:9').ownKeys()).toEqual({
      kind: 'no-answer',
      why: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('the certificate', () => {
  /** Made for these tests alone, for a hundred years; nobody vouches for it. */
  const tls = join(import.meta.dirname, '../fixtures/tls');
  const [key, cert] = [readFileSync(join(tls, 'key.pem')), readFileSync(join(tls, 'cert.pem'))];
  let url: string;
  let server: ReturnType<typeof createServer>;
  beforeAll(async () => {
    server = createServer({ key, cert });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test('that is trusted says until when', async () => {
    const found = await probeOf(url, cert.toString()).certificate();

    expect(found.kind === 'trusted' && found.validUntil).toBeGreaterThan(Date.UTC(2100, 0, 1));
  });

  test('that nobody vouches for is refused', async () => {
    expect(await probeOf(url).certificate()).toEqual({
      kind: 'refused',
      why: expect.stringMatching(/SELF_SIGNED/),
    });
  });

  test('is not there for plain http, and cannot be seen where nobody answers', async () => {
    expect(await probeOf('http://localhost:1').certificate()).toEqual({ kind: 'none' });
    expect(await probeOf('https://127.0.0.1:9').certificate()).toEqual({
      kind: 'no-answer',
      why: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
