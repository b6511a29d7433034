import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asSaid } from '../../../src/actions/checks/as-said.ts';
import { say } from '../../../src/i18n/phrase.ts';
import { translatorFor } from '../../../src/i18n/translator.ts';
import { createAddressGuard } from '../../../src/lti/address-guard.ts';
import { createHttpClient } from '../../../src/lti/http-client.ts';
import { createToolKeys } from '../../../src/lti/tool-keys.ts';
import { ALL_SPECS, openRecords } from '../../../src/records/records.ts';
import { openSqliteStore } from '../../../src/store/sqlite-store.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.url === '/large') res.end('x'.repeat(100));
    if (req.url === '/away') res.writeHead(302, { Location: 'https://elsewhere.example/' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was thrown',
    (error: Error) => error.message,
  );

async function call(address: string, production = false, timeout = 10_000): Promise<string> {
  const client = createHttpClient(createAddressGuard({ production, allow: [] }));
  const asked = { method: 'GET', headers: {}, timeout, maxBytes: 10, redirects: 0 } as const;
  const message = await messageOf(client.callLms(address, asked));
  client.close();
  return message;
}

/** The same to the letter in English, and other words in Spanish. */
function expectSaid(text: string, spanish: RegExp): void {
  const said = asSaid(text);
  if (typeof said !== 'object' || !('key' in said)) throw new Error(`not known: ${text}`);
  expect(say(said, translatorFor('en'))).toBe(text);
  expect(say(said, translatorFor('es'))).toMatch(spanish);
}

test('what the calls to other servers say is known, to the letter', async () => {
  expectSaid(await call(`${url}/never`, false, 50), /^http:\/\/127\.0\.0\.1:\d+: sin respuesta en 50 ms$/);
  expectSaid(await call(`${url}/large`), /más de 10 bytes$/);
  expectSaid(await call(`${url}/away`), /redirección que no se sigue$/);
  expectSaid(await call('https://10.1.2.3/keys', true), /^10\.1\.2\.3 está en 10\.1\.2\.3, que no es/);
  expectSaid(await call('http://lms.example/keys', true), /^lms\.example: en producción/);
  expectSaid(await call('ftp://lms.example/'), /no es una URL/);
});

test('what the store and the keys say is known, to the letter', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'aidewell-said-'));
  const store = await openSqliteStore({ file: path.join(folder, 'a.db'), specs: ALL_SPECS, clock: Date.now });
  const { toolKeys } = openRecords(store);
  const keysWith = (secret: string) => createToolKeys({ toolKeys, secret, clock: Date.now });
  await keysWith('the first secret, long enough for it').signingKey();

  const fault = await messageOf(keysWith('another secret, long enough for it').signingKey());

  expectSaid(fault, /otro AIDEWELL_SECRET/);
  expectSaid(store.description, /^SQLite 3\.\d+\.\d+ integrado, en \/.*a\.db$/);
  await store.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['no answer within 5000 ms', /sin respuesta/],
  ['the platform was removed', /se quitó/],
  ['MongoDB 7.0.1, database "aidewell" at a:27017, b:27017', /base de datos “aidewell” en a:27017, b:27017$/],
])('%s', expectSaid);

test.each(['ECONNREFUSED', 'https://lms.example: ENOTFOUND', 'token: 401 invalid_client: no answer within'])(
  'stands as it was said: %s',
  (text) => expect(asSaid(text)).toBe(text),
);
