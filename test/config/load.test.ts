import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ConfigError } from '../../src/config/faults.ts';
import { loadConfig, readSettings } from '../../src/config/load.ts';

const SECRET = 'f3a91c0b7d5e4826a1b2c3d4e5f60718';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-config-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const write = async (content: unknown): Promise<string> => {
  const file = join(dir, 'lti.config.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const load = async (content: unknown, env: Record<string, string> = {}, production = false) =>
  loadConfig({ file: await write(content), env, production, cwd: dir });

const faultsOf = async (content: unknown, env: Record<string, string> = {}, production = false) => {
  const error = await load(content, env, production).catch((fault: unknown) => fault);
  if (!(error instanceof ConfigError)) throw new Error(`expected a ConfigError, got ${inspect(error)}`);
  return error;
};

const aPlatform = (change: object = {}) => ({
  name: 'Canvas',
  issuer: 'https://canvas.instructure.com',
  clientId: '10000000000001',
  authUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
  jwksUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
  ...change,
});

describe('defaults and overrides', () => {
  it('starts from an empty file', async () => {
    const config = await load({});

    expect(config).toMatchObject({
      name: 'Aidewell',
      url: 'http://localhost:3000',
      host: '127.0.0.1',
      port: 3000,
      dataDir: join(dir, 'data'),
      coursesDir: join(dir, 'courses'),
      store: { kind: 'sqlite', file: join(dir, 'data', 'aidewell.db') },
      platforms: [],
      trustProxy: 0,
      sandbox: { enabled: true, port: 3001 },
    });
  });

  it('lets the environment win over the file', async () => {
    const config = await load(
      { port: 4000, url: 'https://file.example.org', trustProxy: 2 },
      { PORT: '5000', AIDEWELL_TRUST_PROXY: '10.0.0.0/8, loopback', AIDEWELL_DATA: 'elsewhere' },
    );

    expect(config).toMatchObject({
      port: 5000,
      url: 'https://file.example.org',
      trustProxy: ['10.0.0.0/8', 'loopback'],
      dataDir: join(dir, 'elsewhere'),
    });
  });

  it('treats an empty variable as none, and the port as part of the default address', async () => {
    const config = await load({}, { PORT: '5000', HOST: '' });

    expect(config).toMatchObject({ host: '127.0.0.1', url: 'http://localhost:5000' });
  });

  it('reads a number of proxies, a list of origins and an address with a path from the environment', async () => {
    const config = await load(
      {},
      {
        AIDEWELL_TRUST_PROXY: '1',
        AIDEWELL_FRAME_ORIGINS: 'https://a.example,https://b.example:8443',
        AIDEWELL_URL: 'https://district.example/aidewell/',
      },
    );

    expect(config.trustProxy).toBe(1);
    expect(config.frameOrigins).toEqual(['https://a.example', 'https://b.example:8443']);
    expect(config.url).toBe('https://district.example/aidewell');
  });

  it('takes hosts, addresses and ranges that calls may reach', async () => {
    const allow = 'moodle.district.example, 10.1.0.0/16 192.168.3.4 fd12::/16';

    const config = await load({}, { AIDEWELL_OUTBOUND_ALLOW: allow });

    expect(config.outbound.allow).toEqual([
      'moodle.district.example',
      '10.1.0.0/16',
      '192.168.3.4',
      'fd12::/16',
    ]);
  });

  it.each(['https://moodle.example', '10.1.0.0/33', '10.1', 'a b', '*.example', ''])(
    'refuses "%s" among them',
    async (entry) => {
      const { faults } = await faultsOf({ outbound: { allow: [entry] } });

      expect(faults).toMatchObject([{ key: 'outbound.allow[0]' }]);
    },
  );

  it.each([[[7, 2]], [[2, 2]], [[0]], [[1.5]], [Array.from({ length: 13 }, (_, index) => index + 1)]])(
    'refuses reviews on days %j',
    async (days) => {
      const { faults } = await faultsOf({ reviews: { days } });

      expect(faults.map(({ key }) => key.replace(/\[\d+\]$/, ''))).toContain('reviews.days');
    },
  );

  it('takes other days for reviews, also none', async () => {
    expect((await load({ reviews: { days: [1, 30] } })).reviews.days).toEqual([1, 30]);
    expect((await load({ reviews: { days: [] } })).reviews.days).toEqual([]);
  });

  it('takes MongoDB when MONGODB_URI is set', async () => {
    const config = await load(
      { store: { mongodb: { poolSize: 5 } } },
      { MONGODB_URI: 'mongodb://u:pw@h/db' },
    );

    expect(config.store).toMatchObject({ kind: 'mongodb', poolSize: 5, serverSelectionTimeoutMs: 5000 });
    expect(config.store.kind === 'mongodb' && config.store.uri.reveal()).toBe('mongodb://u:pw@h/db');
  });

  it('works without a file', async () => {
    const config = await loadConfig({ env: {}, production: false, cwd: dir });

    expect(config.dataDir).toBe(join(dir, 'data'));
  });

  it('is frozen to the bottom', async () => {
    const config = await load({ platforms: [aPlatform({ deployments: ['1'] })] });

    expect(() => Object.assign(config.session, { idleMinutes: 1 })).toThrow(TypeError);
    expect(Object.isFrozen(config.platforms[0]?.deployments)).toBe(true);
  });
});

describe('faults', () => {
  it('tells all of them at once, each with key, place, value and what is allowed', async () => {
    const error = await faultsOf(
      {
        sesion: {},
        session: { idleMinutes: 3, absoluteMinuts: 9 },
        log: { level: 'loud' },
        platforms: [aPlatform({ authUrl: 'canvas.edu', clientID: 'x', issuer: undefined })],
        frameOrigins: ['https://a.example/path'],
        trustProxy: true,
      },
      { PORT: 'abc' },
    );

    expect(error.faults.map(({ key }) => key).sort()).toEqual([
      'frameOrigins[0]',
      'log.level',
      'platforms[0].authUrl',
      'platforms[0].clientID',
      'platforms[0].issuer',
      'port',
      'sesion',
      'session.absoluteMinuts',
      'session.idleMinutes',
      'trustProxy',
    ]);
    expect(error.message).toContain(
      '- port, from PORT: this value is not allowed (found: "abc"). Allowed: a whole number from 1 to 65535.',
    );
    expect(error.message).toContain(
      'sesion, from lti.config.json: there is no such key. Did you mean "session"?',
    );
    expect(error.message).toContain('Did you mean "session.absoluteMinutes"?');
    expect(error.message).toContain('Did you mean "platforms[].clientId"?');
    expect(error.message).toContain('platforms[0].issuer, from lti.config.json: it is missing.');
    expect(error.message).toContain(
      'log.level, from lti.config.json: this value is not allowed (found: "loud")',
    );
  });

  it('knows a key that stands in the wrong group', async () => {
    const error = await faultsOf({ idleMinutes: 30 });

    expect(error.faults[0]).toMatchObject({ key: 'idleMinutes', nearest: 'session.idleMinutes' });
  });

  it('goes on to the checks across keys when another key is wrong', async () => {
    const error = await faultsOf({ port: 0, session: { idleMinutes: 600, absoluteMinutes: 60 } }, {}, true);

    expect(error.faults.map(({ key }) => key)).toEqual(['port', 'session.idleMinutes', 'secret']);
  });

  it.each([
    ['a lease shorter than two sends', { deliveries: { leaseSeconds: 20, sendTimeoutSeconds: 15 } }],
    ['a first pause over the longest', { deliveries: { retryBaseSeconds: 100, retryCapSeconds: 10 } }],
    ['one port for both servers', { port: 3001 }],
    ['the same platform twice', { platforms: [aPlatform(), aPlatform({ name: 'Again' })] }],
    ['MongoDB without an address', { store: { kind: 'mongodb' } }],
  ])('refuses %s', async (_name, content) => {
    expect((await faultsOf(content)).faults).toHaveLength(1);
  });

  it.each([
    [
      'a file that is no JSON, by line',
      '{\n  "port": 3000,\n  "name": oops\n}',
      /look at line 3|not valid JSON/,
    ],
    ['a list', '[]', /one group in \{ \}/],
  ])('explains %s', async (_name, content, words) => {
    expect((await faultsOf(content)).message).toMatch(words);
  });

  it('explains a missing file and a misspelt variable', async () => {
    const source = { file: join(dir, 'none.json'), env: { AIDEWELL_SECERT: 'x' }, production: false };

    const error = (await loadConfig(source).catch((fault: unknown) => fault)) as ConfigError;

    expect(error.message).toContain('from none.json: there is no such file.');
    expect(error.message).toContain('AIDEWELL_SECERT');
    expect(error.message).toContain('Did you mean "AIDEWELL_SECRET"?');
  });
});

describe('secrets', () => {
  it('are refused in the file, without showing them', async () => {
    const error = await faultsOf({
      secret: SECRET,
      metricsToken: 'metrics-token-in-file',
      store: { mongodb: { uri: 'mongodb://u:hunter2@h/db' } },
      url: 'https://admin:hunter2@tool.example',
    });

    expect(error.message).toContain('secret, from lti.config.json: a secret must not stand in the file');
    expect(error.faults).toHaveLength(4);
    expect(error.message).not.toMatch(/hunter2|metrics-token-in-file|f3a91c0b/);
  });

  it('are not shown when the environment holds a wrong one, nor when JSON is broken', async () => {
    const wrong = await faultsOf(
      {},
      { MONGODB_URI: 'postgres://u:hunter2@h/db', AIDEWELL_METRICS_TOKEN: 'hunter2' },
    );
    const broken = await faultsOf('{ "secret": "hunter2" oops');

    expect(wrong.faults.map(({ key }) => key)).toEqual(['store.mongodb.uri', 'metricsToken']);
    expect(wrong.message + broken.message).not.toContain('hunter2');
  });

  it('never show in a printed configuration', async () => {
    const env = {
      AIDEWELL_SECRET: SECRET,
      MONGODB_URI: 'mongodb://u:hunter2@h/db',
      AIDEWELL_METRICS_TOKEN: 'a-long-token-for-metrics',
    };
    const config = await load({}, env);

    const printed = [
      JSON.stringify(config),
      inspect(config, { depth: 9, showHidden: true }),
      `${config.secret}`,
      JSON.stringify({ ...config }),
      String(Object.entries(config)),
    ].join('\n');

    expect(printed).not.toMatch(/f3a91c0b|hunter2|a-long-token/);
    expect(config.secret.reveal()).toBe(SECRET);
  });

  it('are made once in development, readable by their owner only', async () => {
    const [first, second] = await Promise.all([load({}), load({})]);
    const third = await load({});

    const file = join(dir, 'data', 'secret');
    expect(first.secret.reveal()).toMatch(/^[0-9a-f]{64}$/);
    expect(second.secret.reveal()).toBe(first.secret.reveal());
    expect(third.secret.reveal()).toBe(first.secret.reveal());
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dir, 'data'))).toEqual(['secret']);
    expect((await readFile(file, 'utf8')).trim()).toBe(first.secret.reveal());
  });

  it('are refused when the kept one was cut short', async () => {
    await load({});
    await writeFile(join(dir, 'data', 'secret'), 'abc');

    expect((await faultsOf({})).message).toContain('the file is damaged');
  });

  it('are not made for a command that needs none', async () => {
    const settings = await readSettings({ file: await write({}), env: {}, production: false });

    expect('secret' in settings).toBe(false);
    expect(await readdir(dir)).toEqual(['lti.config.json']);
  });
});

describe('production', () => {
  const env = { AIDEWELL_SECRET: SECRET, AIDEWELL_URL: 'https://tool.example.org' };

  it('starts with https and a good secret, without the sandbox', async () => {
    const config = await load({}, { ...env, HOST: '0.0.0.0' }, true);

    expect(config).toMatchObject({ production: true, sandbox: { enabled: false } });
  });

  it('starts with plain http on this machine', async () => {
    await expect(load({}, { AIDEWELL_SECRET: SECRET }, true)).resolves.toMatchObject({ production: true });
  });

  it.each([
    ['no secret', {}, { AIDEWELL_SECRET: '' }, 'secret'],
    ['a short secret', {}, { AIDEWELL_SECRET: SECRET.slice(1) }, 'secret'],
    ['a sample secret', {}, { AIDEWELL_SECRET: 'please-change-me-please-change-me-now' }, 'secret'],
    ['a secret of one letter', {}, { AIDEWELL_SECRET: 'a'.repeat(64) }, 'secret'],
    ['plain http elsewhere', {}, { AIDEWELL_URL: 'http://tool.example.org' }, 'url'],
    ['plain http that listens to the network', {}, { AIDEWELL_URL: '', HOST: '0.0.0.0' }, 'host'],
    ['the sandbox', { sandbox: { enabled: true } }, {}, 'sandbox.enabled'],
    [
      'an LMS by plain http',
      { platforms: [aPlatform({ tokenUrl: 'http://moodle.example/token' })] },
      {},
      'platforms[0].tokenUrl',
    ],
  ])('refuses %s', async (_name, content, change, key) => {
    const error = await faultsOf(content, { ...env, ...change }, true);

    expect(error.faults.map((fault) => fault.key)).toEqual([key]);
    expect(await readdir(dir)).toEqual(['lti.config.json']);
  });
});
