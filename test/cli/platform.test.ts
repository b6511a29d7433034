import { platformKey } from '../../src/records/keys.ts';
import { aDelivery } from '../builders/work.ts';
import { aCli, addWords, type Cli, keepWork } from './a-cli.ts';

const ISSUER = 'https://canvas.instructure.com';
const ID = platformKey(ISSUER, '10000000000001');

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

const add = (...more: string[]) => cli.run(...addWords(), ...more);

describe('platform add', () => {
  it('registers an LMS that is not active yet, and says what the LMS needs', async () => {
    const { code, out } = await add('--deployment', '1:abc', '--deployment', '2:def');

    expect(code).toBe(0);
    expect(await cli.records.platforms.get(ID)).toMatchObject({
      name: 'Canvas',
      issuer: ISSUER,
      active: false,
      source: 'cli',
      tenantId: 'main',
      shared: false,
    });
    const deployments = await cli.records.deployments.find({ platformId: ID });
    expect(deployments.map(({ deploymentId, state }) => `${deploymentId} ${state}`).sort()).toEqual([
      '1:abc active',
      '2:def active',
    ]);
    expect(out).toContain('https://pd.district.example/lti/login');
    expect(out).toContain(`platform activate ${ID.slice(0, 12)}`);
  });

  it('activates at once when asked, and keeps the optional values', async () => {
    const audience = 'https://sso.canvaslms.com/audience';

    const { code, data } = await add('--activate', '--shared', '--token-audience', audience, '--json');

    expect(code).toBe(0);
    expect(data()).toMatchObject({
      platform: { id: ID, active: true, shared: true, tokenAudience: audience },
    });
  });

  it('says that the same issuer and client id are registered already', async () => {
    await add();

    const again = await cli.run(...addWords({ name: 'Another' }));

    expect(again.code).toBe(1);
    expect(again.out).toContain('is registered already: "Canvas" (not active)');
    expect(again.out).toContain(`platform edit ${ID.slice(0, 12)}`);
    expect((await cli.records.platforms.get(ID))?.name).toBe('Canvas');
  });

  it('says that the config file has it already', async () => {
    cli.configured.push({
      ...{ name: 'From file', issuer: ISSUER, clientId: '10000000000001', deployments: [], shared: false },
      ...{ authUrl: 'https://a.example', tokenUrl: 'https://a.example', jwksUrl: 'https://a.example' },
    });

    const { code, out } = await add();

    expect(code).toBe(1);
    expect(out).toContain('"From file"');
  });

  it('tells every wrong value at once, in words', async () => {
    const { code, err } = await cli.run(
      ...addWords({
        issuer: 'canvas.instructure.com',
        'auth-url': 'ftp://x.example',
        'token-url': 'https://user:pw@x.example',
        'jwks-url': 'https://x.example/keys#1',
        'client-id': ' 1',
      }),
    );

    expect(code).toBe(2);
    expect(err).toContain(
      '--issuer: it must be a web address that begins with https:// (found: "canvas.instructure.com").',
    );
    expect(err).toContain('--auth-url: it must be a web address');
    expect(err).toContain('--token-url: it must not hold a user name or password');
    expect(err).toContain('--jwks-url: it must not hold a #');
    expect(err).toContain('--client-id: it begins or ends with a space');
    expect(await cli.records.platforms.count({})).toBe(0);
  });

  it('warns of plain http, except on this machine', async () => {
    const far = await cli.run(...addWords({ 'token-url': 'http://moodle.example/token' }));
    const near = await cli.run(...addWords({ 'client-id': '2', 'token-url': 'http://127.0.0.1:8080/token' }));

    expect(far.out).toContain('Warning: This LMS is reached by plain http');
    expect(near.out).not.toContain('Warning');
  });
});

describe('platform list and show', () => {
  it('say so when there is none', async () => {
    expect((await cli.run('platform', 'list')).out).toContain('No LMS is registered yet');
    expect(await cli.run('platform', 'show', 'Canvas')).toMatchObject({ code: 1 });
  });

  it('show what is there, and what the config file brings at the next start', async () => {
    await add('--activate', '--deployment', '1');
    cli.configured.push({
      ...{ name: 'Moodle', issuer: 'https://moodle.example', clientId: 'm', deployments: [], shared: false },
      ...{ authUrl: 'https://a.example', tokenUrl: 'https://a.example', jwksUrl: 'https://a.example' },
    });

    const list = await cli.run('platform', 'list');
    const json = await cli.run('platform', 'list', '--json');

    expect(list.out).toMatch(/Canvas {2}active {2}https:\/\/canvas.instructure.com/);
    expect(list.out).toContain('"Moodle" of the config file is added at the next start');
    expect(json.data()).toMatchObject({
      platforms: [{ id: ID, deployments: [{ deploymentId: '1', state: 'active' }] }],
      fromConfigAtNextStart: [{ name: 'Moodle' }],
    });
  });

  it.each([ID, ID.slice(0, 8), '10000000000001', 'canvas'])('find an LMS by %s', async (said) => {
    await add();

    expect((await cli.run('platform', 'show', said)).out).toContain(ID);
  });

  it('ask for an id when a name is not clear', async () => {
    await add();
    await cli.run(...addWords({ 'client-id': '2' }));

    const { code, out } = await cli.run('platform', 'show', 'Canvas');

    expect(code).toBe(1);
    expect(out).toContain(`${ID.slice(0, 12)} (Canvas)`);
  });
});

describe('platform edit, activate, deactivate, remove', () => {
  it('change only what is given', async () => {
    await add('--token-audience', 'https://x.example');

    const { code } = await cli.run(
      'platform',
      'edit',
      ID,
      '--name',
      'Our Canvas',
      '--shared',
      'yes',
      '--deployment',
      '9',
    );

    expect(code).toBe(0);
    expect(await cli.records.platforms.get(ID)).toMatchObject({
      name: 'Our Canvas',
      shared: true,
      issuer: ISSUER,
      tokenAudience: 'https://x.example',
    });
    expect(await cli.records.deployments.count({ platformId: ID })).toBe(1);
  });

  it('take the token audience away and refuse wrong values', async () => {
    await add('--token-audience', 'https://x.example');

    const cleared = await cli.run('platform', 'edit', ID, '--token-audience', '');
    const wrong = await cli.run('platform', 'edit', ID, '--jwks-url', 'nothing');

    expect(cleared.code).toBe(0);
    expect(await cli.records.platforms.get(ID)).not.toHaveProperty('tokenAudience');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--jwks-url: it must be a web address');
  });

  it('switch on and off', async () => {
    await add();

    await cli.run('platform', 'activate', ID);
    const on = await cli.records.platforms.get(ID);
    const off = await cli.run('platform', 'deactivate', 'canvas', '--json');

    expect(on?.active).toBe(true);
    expect(off.data()).toMatchObject({ platform: { active: false } });
  });

  it('leave an LMS of the config file alone', async () => {
    await add();
    const platform = await cli.records.platforms.get(ID);
    if (platform) await cli.records.platforms.put({ ...platform, source: 'config' });

    for (const words of [
      ['edit', ID, '--name', 'X'],
      ['activate', ID],
      ['deactivate', ID],
      ['remove', ID, '--yes'],
    ]) {
      const { code, out } = await cli.run('platform', ...words);

      expect([code, out]).toEqual([1, expect.stringContaining('stands in the config file')]);
    }
    expect(await cli.records.platforms.get(ID)).toMatchObject({ name: 'Canvas', active: false });
  });

  it('remove an unused one with its deployments', async () => {
    await add('--deployment', '1');

    const { code } = await cli.run('platform', 'remove', ID);

    expect(code).toBe(0);
    expect(await cli.records.platforms.count({})).toBe(0);
    expect(await cli.records.deployments.count({ platformId: ID })).toBe(0);
  });

  it('remove one in use only on demand, and keep the work', async () => {
    await add();
    await cli.records.learners.insert({ id: 'l', platformId: ID, sub: 'l', firstSeenAt: 0 });
    await keepWork(cli.records, { platformId: ID, deliveries: [aDelivery()] });

    const asked = await cli.run('platform', 'remove', ID);
    const meant = await cli.run('platform', 'remove', ID, '--yes', '--json');

    expect(asked.code).toBe(1);
    expect(asked.out).toContain('1 people worked from "Canvas" and 1 grades are still to be sent');
    expect(meant.data()).toEqual({ removed: ID, learners: 1, unsent: 1 });
    expect(await cli.records.work.count({ platformId: ID })).toBe(1);
  });
});
