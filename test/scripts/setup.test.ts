import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectConsole, takeUnexpectedLines } from '../builders/console.ts';
import { takeBlockedHosts } from '../builders/network.ts';

describe('the network in tests', () => {
  it('refuses a fetch to another machine', async () => {
    const attempt = fetch('http://example.com/');

    await expect(attempt).rejects.toThrow('fetch failed');
    expect(takeBlockedHosts()).toEqual(['example.com']);
  });

  it('refuses an address without a name', () => {
    expect(() => get('http://192.0.2.1/')).toThrow('192.0.2.1 is blocked');
    expect(takeBlockedHosts()).toEqual(['192.0.2.1']);
  });

  it('reaches a server on this machine', async () => {
    const server = createServer((_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const texts = await Promise.all(
      [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`].map(async (url) =>
        (await fetch(url)).text(),
      ),
    );

    server.close();
    server.closeAllConnections();
    expect(texts).toEqual(['here', 'here']);
  });
});

describe('the console in tests', () => {
  it('keeps what nobody expected, which would fail the test', () => {
    console.error('a surprise about %s', 'grades');

    expect(takeUnexpectedLines()).toEqual(['console.error: a surprise about grades']);
  });

  it('lets expected lines pass', () => {
    expectConsole('slow');
    expectConsole(/try \d/);
    console.warn('the store is slow');
    console.error('try 3 failed');

    expect(takeUnexpectedLines()).toEqual([]);
  });
});
