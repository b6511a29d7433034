import { createAddressGuard } from '../../src/lti/address-guard.ts';
import { createHttpClient, type HttpClient } from '../../src/lti/http-client.ts';
import { createRegistrar } from '../../src/lti/registrar.ts';
import { describeTool } from '../../src/lti/tool-description.ts';
import type { Handler } from './fake-platform.ts';
import { type FakeServer, sendJson, startServer } from './fake-platform.ts';

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope/';

let lms: FakeServer;
let client: HttpClient;
let onConfiguration: Handler;
let onRegister: Handler;

beforeEach(async () => {
  lms = await startServer((received, res) =>
    received.method === 'POST' ? onRegister(received, res) : onConfiguration(received, res),
  );
  onConfiguration = (_received, res) => sendJson(res, configuration());
  onRegister = (_received, res) => sendJson(res, { client_id: 'client-7' });
});
afterEach(async () => {
  client?.close();
  await lms.close();
});

const configuration = (changes: object = {}) => ({
  issuer: lms.url,
  authorization_endpoint: `${lms.url}/auth`,
  registration_endpoint: `${lms.url}/register`,
  jwks_uri: `${lms.url}/jwks`,
  token_endpoint: `${lms.url}/token`,
  ...changes,
});

function aRegistrar(production = false, allow: readonly string[] = []) {
  const addressRules = createAddressGuard({ production, allow });
  client = createHttpClient(addressRules);
  return createRegistrar({
    callLms: client.callLms,
    addressRules,
    tool: describeTool('Para PD', new URL('https://pd.district.example')),
    userAgent: 'Aidewell/test',
  });
}

const read = (url = `${lms.url}/configuration`, token?: string) => aRegistrar().read(url, token);
async function register(token = 'token-1') {
  const registrar = aRegistrar();
  return registrar.register(await registrar.read(`${lms.url}/configuration`, token), token);
}

test('both calls carry the token, and nothing without one does', async () => {
  await register('token-1');
  await read();

  expect(lms.received.map(({ method, headers }) => [method, headers.authorization])).toEqual([
    ['GET', 'Bearer token-1'],
    ['POST', 'Bearer token-1'],
    ['GET', undefined],
  ]);
  expect(lms.received[1]?.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Aidewell/test',
  });
  expect(JSON.parse(lms.received[1]?.body ?? '')).toMatchObject({ client_name: 'Para PD' });
});

describe('what comes back', () => {
  test.each([
    ['the specification and Moodle', { client_id: 'c', [TOOL]: { deployment_id: '3' } }, '3'],
    ['Canvas', { client_id: 'c', deployment_id: '8:abc', [TOOL]: {} }, '8:abc'],
    ['a number', { client_id: 'c', deployment_id: 8 }, '8'],
    ['no deployment yet', { client_id: 'c' }, undefined],
    ['one that no store keeps', { client_id: 'c', deployment_id: 'a\u0000' }, undefined],
  ])('%s', async (_name, answer, deploymentId) => {
    onRegister = (_received, res) => sendJson(res, answer, 201);

    const registered = await register();

    expect([registered.clientId, registered.deploymentId]).toEqual(['c', deploymentId]);
  });

  test('what was not granted is told', async () => {
    onRegister = (_received, res) =>
      sendJson(res, { client_id: 'c', scope: `${AGS}score ${AGS}result.readonly openid` });

    expect(await register()).toMatchObject({ missing: ['columns', 'roster'] });
  });

  test.each([
    [{}],
    [{ client_id: '' }],
    [{ client_id: 'a\u0000b' }],
    [{ client_id: '\ud800' }],
    [{ client_id: null }],
    [{ client_id: 'x'.repeat(256) }],
  ])('no usable client id: %p', async (answer) => {
    onRegister = (_received, res) => sendJson(res, answer);

    await expect(register()).rejects.toMatchObject({
      code: 'REGISTRATION_FAILED',
      facts: { fault: 'no-client-id' },
    });
  });
});

describe('a refusal is readable (H5)', () => {
  const text =
    (status: number, body: string, type = 'text/plain'): Handler =>
    (_received, res) =>
      void res.writeHead(status, { 'content-type': type }).end(body);
  const json =
    (status: number, body: unknown): Handler =>
    (_received, res) =>
      sendJson(res, body, status);

  const cases: [name: string, handler: Handler, status: string, answer: string][] = [
    [
      'OAuth',
      json(400, { error: 'invalid_redirect_uri', error_description: 'No.' }),
      '400',
      'invalid_redirect_uri: No.',
    ],
    ['Moodle', text(401, 'token_already_used'), '401', 'token_already_used'],
    [
      'a page',
      text(403, '<html><script>x</script><b>Not</b> allowed</html>', 'text/html'),
      '403',
      'Not allowed',
    ],
    ['Canvas, a list', json(422, { errors: [{ field: 'a', message: 'bad' }] }), '422', 'a: bad'],
    ['Canvas, fields', json(422, { errors: { scopes: [{ message: 'invalid' }] } }), '422', 'invalid'],
    ['Canvas, a message', json(401, { errorMessage: 'JWT did not…' }), '401', 'JWT did not…'],
    ['nothing but a status', text(500, ''), '500', 'Internal Server Error'],
    ['control characters', text(400, 'a\u0000\u001b[31mb'), '400', 'a [31mb'],
    ['200 without JSON', text(200, 'OK'), '200', 'OK'],
  ];
  test.each(cases)('%s', async (_name, handler, status, answer) => {
    onRegister = handler;

    await expect(register()).rejects.toMatchObject({
      code: 'REGISTRATION_FAILED',
      facts: { fault: 'refused', status, answer, host: new URL(lms.url).host },
    });
  });

  test('a very long one is cut, whatever it is made of', async () => {
    onRegister = text(400, '<script>'.repeat(30_000), 'text/html');
    const before = Date.now();

    await expect(register()).rejects.toMatchObject({ facts: { fault: 'refused' } });

    expect(Date.now() - before).toBeLessThan(1_000);
  });
});

describe('a configuration that cannot be had (H3)', () => {
  const failing = async (url?: string) => {
    const before = Date.now();
    const error = await read(url).catch((reason: unknown) => reason);
    return { facts: Reflect.get(Object(error), 'facts'), took: Date.now() - before };
  };

  test('slow: given up within six seconds', async () => {
    onConfiguration = () => undefined;

    const { facts, took } = await failing();

    expect(facts).toEqual({ fault: 'unreachable', host: new URL(lms.url).host });
    expect(took).toBeLessThan(6_000);
  });

  test.each<[string, Handler, string]>([
    ['huge', (_received, res) => void res.end(`"${'x'.repeat(300_000)}"`), 'unreadable'],
    ['no JSON', (_received, res) => void res.end('<html>'), 'unreadable'],
    ['a list', (_received, res) => sendJson(res, []), 'unreadable'],
    ['404', (_received, res) => sendJson(res, {}, 404), 'unreadable'],
    [
      'a redirect elsewhere',
      (_received, res) => void res.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'unreadable',
    ],
    ['a cut connection', (_received, res) => void res.destroy(), 'unreachable'],
  ])('%s', async (_name, handler, fault) => {
    onConfiguration = handler;

    expect((await failing()).facts).toMatchObject({ fault });
  });

  test.each(['not an address', 'file:///etc/passwd', 'gopher://lms.example/'])('%s', async (url) => {
    expect((await failing(url)).facts).toMatchObject({
      fault: expect.stringMatching(/unreadable|unreachable/),
    });
  });

  test.each([
    'http://lms.example/configuration',
    'https://127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://192.168.0.1/',
  ])('production: %s', async (url) => {
    await expect(aRegistrar(true).read(url, 'token')).rejects.toMatchObject({
      facts: { fault: 'forbidden' },
    });
  });

  test('production, with this machine named: works', async () => {
    const found = await aRegistrar(true, ['127.0.0.1']).read(`${lms.url}/configuration`, 'token');

    expect(found.issuer).toBe(lms.url);
  });

  test('the page is told the host and never the address behind it', async () => {
    const error = await aRegistrar(true)
      .read('https://10.0.0.1/secret?a=b', undefined)
      .catch((e) => e);

    expect(error.facts).toEqual({ fault: 'forbidden', host: '10.0.0.1' });
  });
});
