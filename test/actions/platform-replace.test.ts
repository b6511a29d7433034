import { keepPlatforms } from '../../src/actions/keep-platforms.ts';
import { addPlatform } from '../../src/actions/platform-add.ts';
import { removePlatform } from '../../src/actions/platform-remove.ts';
import { replacePlatform } from '../../src/actions/platform-replace.ts';
import { learnDeployment } from '../../src/lti/deployments.ts';
import { platformOf } from '../../src/records/find-platform.ts';
import { deploymentKey, learnerKey, platformKey } from '../../src/records/keys.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import { aDistrict, type District } from '../builders/district.ts';

const ISSUER = 'https://moodle.district.example';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const fields = (clientId: string, changes: object = {}) => ({
  name: `Moodle ${clientId}`,
  issuer: ISSUER,
  clientId,
  authUrl: `${ISSUER}/${clientId}/auth`,
  tokenUrl: `${ISSUER}/${clientId}/token`,
  jwksUrl: `${ISSUER}/${clientId}/jwks`,
  shared: false,
  ...changes,
});

const add = async (clientId: string, deployments: readonly string[] = [], changes: object = {}) => {
  const added = await addPlatform(district.deps, fields(clientId, changes), { deployments, active: true });
  if (added.kind !== 'added') throw new Error(added.kind);
  return added.platform;
};

const replace = (before: PlatformRecord, after: PlatformRecord, options: object = {}) =>
  replacePlatform(district.deps, before.id, after.id, { evenIfUsed: false, ...options });

const find = (clientId: string) => platformOf(district.deps.records.platforms, ISSUER, clientId);

const deploymentsOf = async (platformId: string) =>
  (await district.deps.records.deployments.find({ platformId }))
    .map(({ deploymentId, contextsOf }) => [deploymentId, contextsOf])
    .sort();

const someLearner = (platformId: string) =>
  district.deps.records.learners.insert({
    id: learnerKey(platformId, 'u'),
    platformId,
    sub: 'u',
    firstSeenAt: 0,
  });

test('the old record goes on with the new registration, and the new record is gone', async () => {
  const before = await add('old', ['3']);
  const after = await add('new', ['7'], { tokenAudience: 'https://audience.example' });

  const replaced = await replace(before, after);

  expect(replaced).toMatchObject({
    kind: 'replaced',
    platform: {
      id: before.id,
      name: 'Moodle old',
      clientId: 'new',
      tokenUrl: `${ISSUER}/new/token`,
      tokenAudience: 'https://audience.example',
      continues: '3',
      earlier: [{ issuer: ISSUER, clientId: 'old', until: district.now }],
    },
  });
  expect((await find('new'))?.id).toBe(before.id);
  expect(await find('old')).toBeUndefined();
  expect(await district.deps.records.platforms.count({})).toBe(1);
  expect(await deploymentsOf(before.id)).toEqual([
    ['3', undefined],
    ['7', '3'],
  ]);
  expect(await deploymentsOf(after.id)).toEqual([]);
});

test('a second replacement goes on with the first contexts; a setting of the old one does not linger', async () => {
  const first = await add('a', ['1'], { tokenAudience: 'https://audience.example' });
  await replace(first, await add('b', ['2']));

  const replaced = await replace(first, await add('c', ['3']));

  expect(replaced).toMatchObject({ platform: { id: first.id, clientId: 'c', continues: '1' } });
  expect(replaced).not.toHaveProperty('platform.tokenAudience');
  expect(await deploymentsOf(first.id)).toEqual([
    ['1', undefined],
    ['2', '1'],
    ['3', '1'],
  ]);
});

describe('contexts', () => {
  test('are new ones when the old LMS had several deployments and none is named', async () => {
    const before = await add('old', ['1', '2']);

    const replaced = await replace(before, await add('new', ['7']));

    expect(replaced).not.toHaveProperty('platform.continues');
    expect(await deploymentsOf(before.id)).toContainEqual(['7', undefined]);
  });

  test('are those of the deployment that is named', async () => {
    const before = await add('old', ['1', '2']);
    const after = await add('new', ['7']);

    const unknown = await replace(before, after, { continues: '9' });
    const replaced = await replace(before, after, { continues: '2' });

    expect(unknown).toEqual({ kind: 'no-such-deployment' });
    expect(replaced).toMatchObject({ platform: { continues: '2' } });
  });

  test('are never joined behind a shared client id', async () => {
    const before = await add('old', ['1'], { shared: true });

    const replaced = await replace(before, await add('new', ['7'], { shared: true }));

    expect(replaced).not.toHaveProperty('platform.continues');
  });

  test('keep the deployment that has the same id on both sides', async () => {
    const before = await add('old', ['1']);

    await replace(before, await add('new', ['1']));

    expect(await deploymentsOf(before.id)).toEqual([['1', undefined]]);
  });
});

describe('is refused', () => {
  test('for one and the same', async () => {
    const one = await add('one');

    expect(await replace(one, one)).toEqual({ kind: 'same' });
  });

  test('across tenants', async () => {
    const before = await add('old');
    const { version: _version, ...after } = await add('new');
    await district.deps.records.platforms.put({ ...after, tenantId: 'other' });

    expect(await replace(before, { ...after, version: 1 })).toEqual({ kind: 'other-tenant' });
  });

  test('for an old one of the config file', async () => {
    await keepPlatforms(district.deps, 'config', [fields('old')]);
    const before = await find('old');

    expect(before && (await replace(before, await add('new')))).toEqual({ kind: 'read-only' });
  });

  test('when people worked from the new one, unless that is meant', async () => {
    const before = await add('old');
    const after = await add('new');
    await someLearner(after.id);

    const refused = await replace(before, after);
    const meant = await replace(before, after, { evenIfUsed: true });

    expect(refused).toEqual({ kind: 'in-use', use: { learners: 1, unsent: 0 } });
    expect(meant).toMatchObject({ kind: 'replaced' });
  });

  test('when one of them is gone', async () => {
    const before = await add('old');
    const after = await add('new');
    await removePlatform(district.deps, after, true);

    await expect(replace(before, after)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('when the old record cannot be written, the new one is put back', async () => {
  const before = await add('old');
  const after = await add('new', ['7']);
  const { platforms } = district.deps.records;
  const { replace: write } = platforms;
  Object.assign(platforms, { replace: async () => undefined });

  const failed = replace(before, after);

  await expect(failed).rejects.toMatchObject({ code: 'TRY_AGAIN' });
  Object.assign(platforms, { replace: write });
  expect((await find('new'))?.id).toBe(after.id);
  expect((await find('old'))?.id).toBe(before.id);
  expect(await deploymentsOf(after.id)).toEqual([['7', undefined]]);
  expect(await deploymentsOf(before.id)).toEqual([]);
});

test('a process that is killed once the registration moved leaves no revoked deployment to be learned anew', async () => {
  const before = await add('old', ['3']);
  const after = await add('new', ['7', '8']);
  const { deployments, platforms } = district.deps.records;
  const revoked = await deployments.get(deploymentKey(after.id, '7'));
  if (revoked) await deployments.put({ ...revoked, state: 'revoked' });
  const { replace: write } = platforms;
  const { put } = deployments;
  const cut = async () => {
    throw new Error('killed');
  };
  Object.assign(platforms, {
    replace: async (...args: Parameters<typeof write>) => {
      const stored = await write.apply(platforms, args);
      Object.assign(deployments, { put: cut, remove: cut });
      return stored;
    },
  });

  await expect(replace(before, after)).rejects.toThrow('killed');
  Object.assign(platforms, { replace: write });
  Object.assign(deployments, { put });
  const platform = await find('new');

  expect(platform?.id).toBe(before.id);
  if (!platform) return;
  const learned = await learnDeployment(deployments, platform, '7', district.now);
  expect(learned).toMatchObject({ state: 'revoked', contextsOf: '3' });
});

describe('afterwards', () => {
  test('the old client id can be added again, as another LMS, and take the learners back', async () => {
    const before = await add('old', ['3']);
    await replace(before, await add('new', ['7']));

    const again = await add('old', ['3']);
    const back = await replace(before, again);

    expect(again.id).not.toBe(before.id);
    expect(before.id).toBe(platformKey(ISSUER, 'old'));
    expect(back).toMatchObject({ platform: { id: before.id, clientId: 'old' } });
  });

  test('the same client id is known, whatever the id of its record', async () => {
    const before = await add('old');
    await replace(before, await add('new'));

    const added = await addPlatform(district.deps, fields('new'), { deployments: [], active: false });

    expect(added).toMatchObject({ kind: 'known', platform: { id: before.id } });
  });

  test('a config file that names the new client id manages the old record, and keeps what it does not say', async () => {
    const before = await add('old', ['3']);
    await replace(before, await add('new', ['7']));

    await keepPlatforms(district.deps, 'config', [{ ...fields('new'), deployments: ['8'] }]);

    expect(await find('new')).toMatchObject({ id: before.id, source: 'config', continues: '3' });
    expect(await deploymentsOf(before.id)).toContainEqual(['8', '3']);
  });
});
