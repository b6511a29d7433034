import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAddressGuard, type Resolve } from '../../src/lti/address-guard.ts';
import { createHttpClient, type HttpClient } from '../../src/lti/http-client.ts';
import { type FakeServer, startServer } from './fake-platform.ts';

const GET = { method: 'GET', headers: {}, timeout: 2_000, maxBytes: 1_000, redirects: 2 } as const;
const TLS = join(import.meta.dirname, '../fixtures/tls');
const CERT = readFileSync(join(TLS, 'lms.cert.pem'), 'utf8');

/** Names of this test only, and how often each was asked for. */
function aResolver(names: Readonly<Record<string, readonly string[][]>>) {
  const asked: string[] = [];
  const resolve: Resolve = async (host) => {
    const times = asked.filter((name) => name === host).length;
    asked.push(host);
    const answers = names[host] ?? [];
    const addresses = answers[Math.min(times, answers.length - 1)] ?? [];
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

const clients: HttpClient[] = [];
function aClient(options: {
  production?: boolean;
  allow?: readonly string[];
  resolve?: Resolve;
  ca?: string;
}) {
  const { production = true, allow = [], resolve, ca } = options;
  const client = createHttpClient(
    createAddressGuard({ production, allow }, resolve),
    ca === undefined ? {} : { ca },
  );
  clients.push(client);
  return client.callLms;
}

let web: FakeServer;
let tls: Server;
const serverNames: unknown[] = [];
beforeAll(async () => {
  web = await startServer((_received, res) => res.end('secret of the inner network'));
  const options = { cert: CERT, key: readFileSync(join(TLS, 'lms.key.pem')) };
  tls = createServer(options, (req, res) => {
    serverNames.push(Reflect.get(req.socket, 'servername'));
    if (req.url === '/moved') res.writeHead(302, { location: '/', connection: 'close' });
    res.end(req.headers.host);
  });
  await new Promise<void>((done) => tls.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  tls.closeAllConnections();
  tls.close();
  await web.close();
});
const tlsPort = () => (tls.address() as AddressInfo).port;
const webPort = () => new URL(web.url).port;

describe('production', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0.0.0.0/',
    'http://93.184.216.34/',
    'http://lms.fake.test/',
  ])('%s is refused before anything is asked', async (url) => {
    const { asked, resolve } = aResolver({});

    const call = aClient({ resolve })(url, GET);

    await expect(call).rejects.toMatchObject({ name: 'HttpFault', kind: 'forbidden' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['one private address', [['10.0.0.1']]],
    ['a private one among public ones', [['93.184.216.34', '192.168.0.1']]],
    ['a mapped one', [['::ffff:127.0.0.1']]],
  ])('a name with %s is refused', async (_name, addresses) => {
    const { asked, resolve } = aResolver({ 'lms.fake.test': addresses });

    const call = aClient({ resolve })('https://lms.fake.test/', GET);

    await expect(call).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked).toEqual(['lms.fake.test']);
  });

  test('a name without an address is unreachable', async () => {
    const { resolve } = aResolver({});

    const call = aClient({ resolve })('https://lms.fake.test/', GET);

    await expect(call).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/ENOTFOUND/),
    });
  });

  test('an admin can allow a host, an address or a range', async () => {
    const { resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1']] });
    const url = `https://lms.fake.test:${tlsPort()}/`;

    const answers = await Promise.all(
      ['LMS.fake.test', '127.0.0.1', '127.0.0.0/8'].map((entry) =>
        aClient({ allow: [entry], resolve, ca: CERT })(url, GET),
      ),
    );

    expect(answers.map(({ body }) => body)).toEqual(Array(3).fill(`lms.fake.test:${tlsPort()}`));
    expect(serverNames).toEqual(Array(3).fill('lms.fake.test'));
  });

  test('a name that changes its address between two calls is judged each time', async () => {
    const { asked, resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1'], ['10.0.0.1']] });
    const call = aClient({ allow: ['127.0.0.1'], resolve, ca: CERT });
    const url = `https://lms.fake.test:${tlsPort()}/`;

    const first = await call(url, { ...GET, headers: { connection: 'close' } });
    const second = call(url, GET);

    await expect(second).rejects.toMatchObject({ kind: 'forbidden' });
    expect([first.status, asked.length]).toEqual([200, 2]);
  });

  test('one question for one connection: there is no second one to answer differently', async () => {
    const { asked, resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1'], ['10.0.0.1']] });

    await aClient({ allow: ['127.0.0.1'], resolve, ca: CERT })(`https://lms.fake.test:${tlsPort()}/`, GET);

    expect(asked).toEqual(['lms.fake.test']);
  });

  test('a redirect within the origin is judged like a call', async () => {
    const { asked, resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1'], ['10.0.0.1']] });

    const call = aClient({ allow: ['127.0.0.1'], resolve, ca: CERT })(
      `https://lms.fake.test:${tlsPort()}/moved`,
      GET,
    );

    await expect(call).rejects.toMatchObject({ kind: 'forbidden' });
    expect(asked.length).toBe(2);
  });

  test('plain http only to this machine, and only if it is named', async () => {
    web.handler = (_received, res) => res.end('ok');
    const { resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1']], localhost: [['127.0.0.1']] });
    const call = aClient({ allow: ['127.0.0.1', 'lms.fake.test', 'localhost'], resolve });

    const named = await Promise.all([call(web.url, GET), call(`http://localhost:${webPort()}/`, GET)]);
    const other = call(`http://lms.fake.test:${webPort()}/`, GET);

    expect(named.map(({ body }) => body)).toEqual(['ok', 'ok']);
    await expect(other).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('a certificate that nobody vouches for is refused, whatever the environment says', async () => {
    const { resolve } = aResolver({ 'lms.fake.test': [['127.0.0.1']] });
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';

    const call = aClient({ allow: ['127.0.0.1'], resolve })(`https://lms.fake.test:${tlsPort()}/`, GET);

    await expect(call).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/SELF_SIGNED/),
    });
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  });

  test('a certificate of another name is refused', async () => {
    const { resolve } = aResolver({ 'other.fake.test': [['127.0.0.1']] });
    const call = aClient({ allow: ['127.0.0.1'], resolve, ca: CERT });

    const answer = call(`https://other.fake.test:${tlsPort()}/`, GET);

    await expect(answer).rejects.toMatchObject({ message: expect.stringMatching(/ALTNAME/) });
  });
});

describe('development', () => {
  test('reaches this machine by plain http', async () => {
    web.handler = (_received, res) => res.end('ok');

    const answer = await aClient({ production: false })(web.url, GET);

    expect(answer.body).toBe('ok');
  });

  test.each(['http://169.254.169.254/', 'http://0.0.0.0/', 'http://[fe80::1]/', 'http://224.0.0.1/'])(
    '%s is refused all the same',
    async (url) => {
      const call = aClient({ production: false })(url, GET);

      await expect(call).rejects.toMatchObject({ kind: 'forbidden' });
    },
  );
});

test('a message to admins names host, address and the way out', async () => {
  const { resolve } = aResolver({ 'lms.fake.test': [['10.0.0.1']] });

  const call = aClient({ resolve })('https://lms.fake.test/token?secret=1', GET);

  await expect(call).rejects.toThrow(
    'lms.fake.test is at 10.0.0.1, which is not a public address; the setting outbound.allow can allow it',
  );
});
