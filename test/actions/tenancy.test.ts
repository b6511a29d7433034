import { administeredTenant, grantAdmin, listAdmins, revokeAdmin } from '../../src/actions/admin-grants.ts';
import { acceptDeployment, revokeDeployment } from '../../src/actions/change-deployment.ts';
import { exportConfiguration } from '../../src/actions/export-configuration.ts';
import { findPerson, personCode } from '../../src/actions/find-person.ts';
import { listLaunches, readLaunch } from '../../src/actions/list-launches.ts';
import { readOverview } from '../../src/actions/read-overview.ts';
import {
  listTenantDeliveries,
  retryTenantDeliveries,
  retryTenantDelivery,
} from '../../src/actions/tenant-deliveries.ts';
import { ownedPlatformIn, platformIn, tenantScope } from '../../src/actions/tenant-scope.ts';
import { deploymentKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM, type TenantData } from '../builders/tenants.ts';
import { T0 } from '../builders/work.ts';

let district: District;
let north: TenantData;
let south: TenantData;
let own: string;
beforeEach(async () => {
  district = await aDistrict();
  ({ north, south, own } = await keepTenants(district.deps.records));
});
afterEach(() => district.close());

const scopeOf = (tenantId: string) => tenantScope(district.deps, tenantId);

const launchOf = ({ platformId, deploymentId, learnerId }: TenantData) =>
  aLaunch({ platformId, deploymentId, learnerId, role: 'trainer' });

describe('what an admin of one tenant sees', () => {
  test.each(['north', 'south'])(
    '%s: nothing of the others, though they share issuer and client id',
    async (name) => {
      const others = ['north', 'south', 'main'].filter((one) => one !== name);
      const scope = await scopeOf(name);
      await grantAdmin(
        district.deps,
        'north',
        { personId: north.learnerId, platformId: SHARED_PLATFORM },
        'cli',
      );
      await grantAdmin(
        district.deps,
        'south',
        { personId: south.learnerId, platformId: SHARED_PLATFORM },
        'cli',
      );

      const seen = JSON.stringify([
        scope.deployments,
        await listLaunches(district.deps, scope),
        await listTenantDeliveries(district.deps, scope, 100),
        await listAdmins(district.deps, name),
        await exportConfiguration(district.deps, scope, {
          name: 'A',
          version: '1',
          url: 'https://a.example',
        }),
      ]);

      expect(seen).toContain(`deployment-${name}`);
      expect(seen).toContain(`error-of-${name}`);
      expect(seen).toContain(`Person of ${name}`);
      for (const other of others)
        expect(seen).not.toMatch(new RegExp(`(deployment|error-of|of)[ -]${other}`));
      expect(seen).not.toContain('deployment-new');
    },
  );

  test('the owner of a shared platform sees who waits, not those that went to others', async () => {
    const scope = await scopeOf('main');

    expect(scope.deployments.map(({ deploymentId }) => deploymentId)).toEqual(['deployment-new']);
    expect(await listTenantDeliveries(district.deps, scope, 100)).toEqual({ deliveries: [], more: false });
    expect((await listLaunches(district.deps, scope)).launches).toEqual([]);
  });

  test('a district on a shared registration sees its name, and cannot change it', async () => {
    const scope = await scopeOf('south');

    expect(scope.platforms.map(({ name }) => name)).toEqual(['Vendor LMS']);
    expect(platformIn(scope, SHARED_PLATFORM).name).toBe('Vendor LMS');
    expect(() => ownedPlatformIn(scope, SHARED_PLATFORM)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => platformIn(scope, own)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    const { platforms } = await exportConfiguration(district.deps, scope, {
      name: 'A',
      version: '1',
      url: 'x',
    });
    expect(platforms).toEqual([
      {
        name: 'Vendor LMS',
        issuer: 'https://lms.vendor.example',
        deployments: [expect.objectContaining({ deploymentId: 'deployment-south', state: 'active' })],
      },
    ]);
  });

  test('counts are the tenant’s own', async () => {
    const overview = await readOverview(district.deps, await scopeOf('north'));

    expect(overview).toMatchObject({
      waiting: 0,
      parked: 1,
      refused: 1,
      launches: 1,
      platforms: 2,
      deployments: 1,
    });
    expect((await readOverview(district.deps, await scopeOf('main'))).waiting).toBe(1);
  });

  test('another tenant’s ids are as unknown as made-up ones', async () => {
    const scope = await scopeOf('north');
    const unknown = expect.objectContaining({ code: 'NOT_FOUND' });
    const foreign = deploymentKey(SHARED_PLATFORM, south.deploymentId);

    await expect(readLaunch(district.deps, scope, south.launchId)).rejects.toEqual(unknown);
    await expect(retryTenantDelivery(district.deps, scope, south.workId)).rejects.toEqual(unknown);
    await expect(revokeDeployment(district.deps, scope, foreign)).rejects.toEqual(unknown);
    await expect(acceptDeployment(district.deps, scope, foreign, 'north')).rejects.toEqual(unknown);
    expect(await district.deps.records.work.get(south.workId)).toMatchObject({ version: 1, parked: 1 });
  });

  test('a retry of all is a retry of one’s own', async () => {
    expect(await retryTenantDeliveries(district.deps, await scopeOf('south'))).toEqual({
      due: 1,
      leftOut: 0,
    });

    expect(await district.deps.records.work.get(south.workId)).toMatchObject({ parked: 0, dueAt: T0 });
    expect(await district.deps.records.work.get(north.workId)).toMatchObject({ parked: 1 });
    expect(district.nudged).toEqual([SHARED_PLATFORM]);
  });
});

describe('deployments', () => {
  const id = deploymentKey(SHARED_PLATFORM, 'deployment-new');

  test('the owner puts a waiting one into a tenant, and then sees it no more', async () => {
    await acceptDeployment(district.deps, await scopeOf('main'), id, 'south');

    expect((await scopeOf('main')).deployments).toEqual([]);
    expect((await scopeOf('south')).deployment(id)).toMatchObject({ state: 'active', tenantId: 'south' });
  });

  test('who does not own the platform gives nothing to others', async () => {
    const theirs = deploymentKey(SHARED_PLATFORM, south.deploymentId);
    const give = acceptDeployment(district.deps, await scopeOf('south'), theirs, 'north');

    await expect(give).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a name that no tenant can have is refused', async () => {
    const give = acceptDeployment(district.deps, await scopeOf('main'), id, 'South High');

    await expect(give).rejects.toMatchObject({ code: 'FORM_INVALID' });
  });

  test('a revoked one has no session left, others keep theirs', async () => {
    const { sessions } = district.deps.records;
    for (const [index, data] of [north, south].entries()) {
      await sessions.insert({
        id: `session-${index}`,
        platformId: data.platformId,
        learnerId: data.learnerId,
        secretHash: '',
        launch: launchOf(data),
        frameAncestors: [],
        createdAt: T0,
        seenAt: T0,
        expiresAt: T0 + 1e6,
      });
    }
    const scope = await scopeOf('north');

    const revoked = await revokeDeployment(
      district.deps,
      scope,
      deploymentKey(SHARED_PLATFORM, north.deploymentId),
    );

    expect(revoked.state).toBe('revoked');
    expect((await sessions.find({})).map((session) => session.id)).toEqual(['session-1']);
    await acceptDeployment(district.deps, scope, revoked.id, 'north');
    expect((await scopeOf('north')).deployment(revoked.id)?.state).toBe('active');
  });
});

describe('who is an admin', () => {
  const grant = (tenantId: string, data: TenantData) =>
    grantAdmin(district.deps, tenantId, { personId: data.learnerId, platformId: data.platformId }, 'cli');

  test('a person to whom it was given, in the tenant of the deployment they come from', async () => {
    await grant('north', north);

    expect(await administeredTenant(district.deps, launchOf(north))).toBe('north');
    expect(await administeredTenant(district.deps, launchOf(south))).toBeUndefined();
    const elsewhere = { ...launchOf(north), deploymentId: south.deploymentId };
    expect(await administeredTenant(district.deps, elsewhere)).toBeUndefined();
  });

  test('not the student view, and nobody through a deployment that is revoked', async () => {
    await grant('north', north);

    expect(await administeredTenant(district.deps, { ...launchOf(north), testUser: true })).toBeUndefined();
    const deployment = deploymentKey(SHARED_PLATFORM, north.deploymentId);
    await revokeDeployment(district.deps, await scopeOf('north'), deployment);
    expect(await administeredTenant(district.deps, launchOf(north))).toBeUndefined();
  });

  test('giving it twice changes nothing; taking it away takes effect at once', async () => {
    expect(await grant('north', north)).toBe(true);
    expect(await grant('north', north)).toBe(false);
    expect(await listAdmins(district.deps, 'north')).toHaveLength(1);
    expect(await revokeAdmin(district.deps, 'south', north.learnerId)).toBe(false);
    expect(await revokeAdmin(district.deps, 'north', north.learnerId)).toBe(true);
    expect(await administeredTenant(district.deps, launchOf(north))).toBeUndefined();
  });

  test('a person is found by the code they read out, on the platforms given', async () => {
    const code = personCode(south.learnerId);

    expect(await findPerson(district.deps, ` ${code.toUpperCase()} `)).toMatchObject({
      kind: 'one',
      person: { id: south.learnerId },
    });
    expect(await findPerson(district.deps, code, new Set([own]))).toEqual({ kind: 'none' });
    expect(await findPerson(district.deps, code.slice(0, 4))).toEqual({ kind: 'none' });
    expect(await findPerson(district.deps, '%%%%%%%%%%')).toEqual({ kind: 'none' });
  });
});
