/**
 * What we lean on in ltijs, asked of ltijs itself: each test fails when a new version behaves differently.
 * The last part pins the holes that the guard stands in front of, so that it is known when one is closed.
 */
import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Socket } from 'node:net';
import express from 'express';
import ltijs, { type DatabasePlugin, type LtijsProvider, type PluginRow } from 'ltijs';
import { authenticationRequest } from '../../src/lti/authentication-request.ts';
import type { LoginRequest } from '../../src/lti/login-request.ts';
import { spareMiddleware } from '../../src/lti/spare-middleware.ts';
import { CLAIMS, idTokenClaims } from '../builders/launch.ts';
import { makeKey, signToken } from './fake-platform.ts';
import { aPlatform, startTool } from './tool.ts';

const key = makeKey('key-1');
const pem = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString();
const STATE = 'a'.repeat(50);
const ISSUER = 'https://lms.example';

const row: PluginRow = {
  platformName: 'LMS',
  platformUrl: ISSUER,
  clientId: 'client-1',
  authEndpoint: 'https://lms.example/auth',
  accesstokenEndpoint: 'https://lms.example/token',
  kid: 'id-1',
  authConfig: { method: 'RSA_KEY', key: pem },
};

interface Bare {
  readonly provider: LtijsProvider;
  readonly asked: string[];
  readonly heard: { callback: string; err?: unknown; locals: Record<string, unknown> }[];
}

/** ltijs as our engine sets it up, over a plugin that can be bent. */
async function bareLtijs(changes: Partial<DatabasePlugin> = {}): Promise<Bare> {
  const asked: string[] = [];
  const heard: Bare['heard'] = [];
  const plugin: DatabasePlugin = {
    setup: async () => true,
    Close: async () => true,
    Get: async (_key, collection) => (collection === 'platform' ? [row] : false),
    Insert: async () => true,
    Replace: async () => true,
    Modify: async () => true,
    Delete: async () => true,
    ...changes,
  };
  const noting = Object.fromEntries(
    Object.entries(plugin).map(([name, method]) => [
      name,
      (...args: unknown[]) => {
        asked.push(`${name} ${String(name === 'Delete' ? args[0] : args[1])}`);
        return (method as (...all: unknown[]) => Promise<unknown>)(...args);
      },
    ]),
  ) as unknown as DatabasePlugin;
  const provider = new ltijs.Provider.constructor();
  provider.setup(
    'key',
    { plugin: noting },
    {
      appRoute: '/launch',
      loginRoute: '/login',
      keysetRoute: '/keys',
      dynRegRoute: '/register',
      ltiaas: true,
      cors: false,
      devMode: false,
      tokenMaxAge: false,
      cookies: { secure: true, sameSite: 'None' },
    },
  );
  const hear = (callback: string) => (res: ServerResponse & { locals: Record<string, unknown> }) => {
    heard.push({ callback, err: res.locals['err'], locals: res.locals });
    res.end();
  };
  provider.onConnect((_token, _req, res) => hear('connect')(res));
  provider.onDeepLinking((_token, _req, res) => hear('deep linking')(res));
  provider.onInvalidToken((_req, res) => hear('invalid')(res));
  provider.onUnregisteredPlatform((_req, res) => hear('unregistered')(res));
  provider.onInactivePlatform((_req, res) => hear('inactive')(res));
  const before = process.listeners('SIGINT');
  await provider.deploy({ serverless: true, silent: true });
  for (const added of process.listeners('SIGINT')) {
    if (!before.includes(added)) process.removeListener('SIGINT', added);
  }
  asked.length = 0;
  return { provider, asked, heard };
}

/** One request with its form and cookies already read, as the engine hands them over. */
function call(provider: LtijsProvider, path: string, body: object, signedCookies: object = {}) {
  const req = Object.assign(new IncomingMessage(new Socket()), {
    method: 'POST',
    url: path,
    originalUrl: path,
    body,
    _body: true,
    query: {},
    cookies: {},
    signedCookies,
    secret: 'unused',
  });
  const res = new ServerResponse(req);
  return new Promise<ServerResponse>((resolve) => {
    res.end = () => {
      resolve(res);
      return res;
    };
    provider.app(req, res);
  });
}

const launch = async (bare: Bare, claims: Record<string, unknown> = {}, cookies?: object) => {
  const id_token = await signToken(idTokenClaims(claims), key);
  await call(bare.provider, '/launch', { id_token, state: STATE }, cookies ?? { [`state${STATE}`]: ISSUER });
  return bare.heard.at(-1);
};
const why = (heard: Bare['heard'][number] | undefined) =>
  (heard?.err as { details?: { message?: string } } | undefined)?.details?.message;

test('the version is the one that was read', () => {
  const manifest = JSON.parse(readFileSync('node_modules/ltijs/package.json', 'utf8')) as { version: string };

  expect(manifest.version).toBe('5.9.9');
});

describe('a launch', () => {
  test('with injected signedCookies and an RSA_KEY platform is accepted in place: no fetch, no redirect', async () => {
    const bare = await bareLtijs();

    const heard = await launch(bare);

    expect(heard?.callback).toBe('connect');
    expect(Object.keys(heard?.locals ?? {})).toEqual(expect.arrayContaining(['token', 'context', 'ltik']));
    expect(bare.asked).toEqual([
      'Get platform',
      'Get platformStatus',
      'Get nonce',
      'Insert nonce',
      'Get state',
      'Replace idtoken',
      'Replace contexttoken',
    ]);
  });

  test('whose nonce cannot be inserted is refused with the words of the plugin', async () => {
    const Insert = async () => {
      throw new Error('used before');
    };

    const heard = await launch(await bareLtijs({ Insert }));

    expect([heard?.callback, why(heard)]).toEqual(['invalid', 'used before']);
  });

  test('of which the form was read already is not read again', async () => {
    const { provider, heard } = await bareLtijs();

    // Nothing can be read from this connection: a parser that tried would wait for ever.
    await call(provider, '/launch', { id_token: 'x', state: STATE });

    expect(heard[0]?.callback).toBe('invalid');
  });

  test('without the state cookie is refused', async () => {
    expect(why(await launch(await bareLtijs(), {}, {}))).toBe('MISSING_VALIDATION_COOKIE');
  });

  test('of a platform for which Get answers false is refused', async () => {
    const bare = await bareLtijs({ Get: async () => false });

    expect(why(await launch(bare))).toBe('UNREGISTERED_PLATFORM');
  });

  test('with a wrong signature is refused', async () => {
    const bare = await bareLtijs();
    const id_token = await signToken(idTokenClaims(), makeKey('key-1'));

    await call(bare.provider, '/launch', { id_token, state: STATE }, { [`state${STATE}`]: ISSUER });

    expect(why(bare.heard[0])).toBe('invalid signature');
  });

  test('outside a guarded launch has no tolerance for clocks', async () => {
    const now = Math.floor(Date.now() / 1000);

    expect(why(await launch(await bareLtijs(), { exp: now - 1 }))).toBe('jwt expired');
    expect(why(await launch(await bareLtijs(), { nbf: now + 30 }))).toBe('jwt not active');
  });
});

describe('a login', () => {
  const params = {
    iss: ISSUER,
    client_id: 'client-1',
    login_hint: 'h',
    target_link_uri: 'https://t/lti/launch',
  };

  test('asks the platform for what our own request asks for, with a state of 50 hex digits', async () => {
    const bare = await bareLtijs();
    const login: LoginRequest = {
      platform: { ...aPlatform(), authUrl: 'https://lms.example/auth', version: 1 },
      loginHint: 'h',
      target: 'https://t/lti/launch',
      messageHint: '{"a": "b&c"}',
      deploymentId: 'deployment-1',
    };
    const more = { lti_message_hint: '{"a": "b&c"}', lti_deployment_id: 'deployment-1' };

    const res = await call(bare.provider, '/login', { ...params, ...more });

    const target = new URL(String(res.getHeader('location')));
    const ours = new URL(authenticationRequest(login, params.target_link_uri).location);
    const drawn = { state: expect.stringMatching(/^[0-9a-f]{50}$/), nonce: expect.any(String) };
    expect(Object.fromEntries(ours.searchParams)).toEqual({
      ...Object.fromEntries(target.searchParams),
      ...drawn,
    });
    expect(ours.origin + ours.pathname).toBe(target.origin + target.pathname);
    expect(target.searchParams.get('state')).toMatch(/^[0-9a-f]{50}$/);
    expect(target.searchParams.get('redirect_uri')).toBe('https://t/lti/launch');
    expect(bare.asked).toEqual(['Get platform', 'Get platformStatus']);
  });

  test('of an unknown platform calls back', async () => {
    const bare = await bareLtijs({ Get: async () => false });

    await call(bare.provider, '/login', params);

    expect(bare.heard[0]?.callback).toBe('unregistered');
  });
});

describe('in our process', () => {
  test('all that the engine takes out of ltijs is there, and this is what is left', async () => {
    const { provider } = await bareLtijs();
    const namesOf = () => provider.app._router.stack.map(({ name }) => name);
    const before = namesOf();

    spareMiddleware(provider.app);

    expect(before).toHaveLength(namesOf().length + 6);
    expect(namesOf()).toEqual([
      'query',
      'expressInit',
      ...Array(3).fill('<anonymous>'),
      'sessionValidator',
      ...Array(4).fill('bound dispatch'),
    ]);
  });

  test('instances are independent, and the engine leaves no SIGINT handler', async () => {
    const before = process.listenerCount('SIGINT');
    const [one, two] = await Promise.all([startTool(), startTool()]);

    expect(process.listenerCount('SIGINT')).toBe(before);
    expect((await one.browser().launch()).status).toBe(200);
    expect((await two.browser().launch()).status).toBe(200);
    await Promise.all([one.close(), two.close()]);
  });

  test('mounted in Express 5, its Express 4 would swap the prototypes of our objects', async () => {
    const { provider } = await bareLtijs();
    const app = express();
    const prototypes: unknown[] = [];
    app.post('/launch', express.text({ type: '*/*' }), (req, res) => {
      prototypes.push(Object.getPrototypeOf(req));
      Object.assign(req, { body: {}, signedCookies: {}, cookies: {} });
      provider.app(req, res);
      prototypes.push(Object.getPrototypeOf(req));
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');

    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/launch`, { method: 'POST' });
    server.closeAllConnections();
    server.close();

    expect(prototypes[0]).toBe(app.request);
    expect(prototypes[1]).not.toBe(app.request);
  });
});

test.each([
  ['a submission review', { [CLAIMS.messageType]: 'LtiSubmissionReviewRequest' }, 'NO_MESSAGE_TYPE_CLAIM'],
  ['a launch without a person', { sub: undefined }, 'NO_SUB_CLAIM'],
])('%s is refused by ltijs, so that the guard judges it alone', async (_name, claims, expected) => {
  expect(why(await launch(await bareLtijs(), claims))).toBe(expected);
});

describe('holes that the guard covers', () => {
  test('helmet sends COEP, COOP, CORP and HSTS', async () => {
    const bare = await bareLtijs();

    const res = await call(bare.provider, '/login', {});

    expect(res.getHeaderNames()).toEqual(
      expect.arrayContaining([
        'cross-origin-embedder-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'strict-transport-security',
      ]),
    );
  });

  test('an unbound nonce, a missing exp, any deployment and any target link pass', async () => {
    const deployment = 'https://purl.imsglobal.org/spec/lti/claim/deployment_id';
    const target = 'https://purl.imsglobal.org/spec/lti/claim/target_link_uri';
    const claims = {
      exp: undefined,
      nonce: undefined,
      [deployment]: 'any',
      [target]: 'https://evil.example',
    };

    expect((await launch(await bareLtijs(), claims))?.callback).toBe('connect');
  });

  test('a store that fails at its start ends the process, as if all were well: our plugin has nothing to start', () => {
    const script = `
      process.chdir(${JSON.stringify(process.cwd())});
      const { Provider } = require('./node_modules/ltijs');
      const fail = async () => { throw new Error('no store'); };
      Provider.setup('key', { plugin: { setup: fail, Close: async () => true } }, { cors: false });
      Provider.deploy({ serverless: true, silent: true }).then(() => process.exit(7), () => process.exit(8));`;

    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });

    expect(stdout + stderr).toContain('no store');
    expect(status).toBe(0);
  });

  test('one unauthenticated POST ends a bare process', () => {
    const script = `
      process.chdir(${JSON.stringify(process.cwd())});
      const { Provider } = require('./node_modules/ltijs');
      const no = async () => false;
      const plugin = { setup: no, Close: no, Get: no, Insert: no, Replace: no, Modify: no, Delete: no };
      Provider.setup('key', { plugin }, { cors: false });
      Provider.deploy({ serverless: true, silent: true }).then(() => {
        const server = Provider.app.listen(0, '127.0.0.1', () => {
          const url = 'http://127.0.0.1:' + server.address().port + '/';
          fetch(url, { method: 'POST', body: new URLSearchParams({ state: 'a b' }) }).catch(() => {});
          setTimeout(() => process.exit(0), 5000);
        });
      });`;

    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });

    expect(stderr).toContain('argument name is invalid');
    expect(status).toBe(1);
  });
});
