import { contextKey, deploymentKey, learnerKey, platformKey } from '../../src/records/keys.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import type { Records } from '../../src/records/records.ts';
import { aDelivery, aWork, T0 } from './work.ts';

/** What one district of `keepTenants` left behind. */
export interface TenantData {
  readonly tenantId: string;
  readonly platformId: string;
  readonly deploymentId: string;
  readonly learnerId: string;
  readonly contextId: string;
  readonly workId: string;
  readonly launchId: string;
}

const ISSUER = 'https://lms.vendor.example';
/** One client id for every customer of the vendor. */
export const SHARED_PLATFORM = platformKey(ISSUER, 'vendor-client');

const platformOf = (changes: Partial<PlatformRecord> = {}): Omit<PlatformRecord, 'version'> => ({
  id: SHARED_PLATFORM,
  issuer: ISSUER,
  clientId: 'vendor-client',
  name: 'Vendor LMS',
  authUrl: `${ISSUER}/auth`,
  tokenUrl: `${ISSUER}/token`,
  jwksUrl: `${ISSUER}/jwks`,
  active: true,
  source: 'cli',
  tenantId: 'main',
  shared: true,
  createdAt: T0,
  ...changes,
});

async function keepTenant(records: Records, tenantId: string): Promise<TenantData> {
  const platformId = SHARED_PLATFORM;
  const deploymentId = `deployment-${tenantId}`;
  const learnerId = learnerKey(platformId, `sub-${tenantId}`);
  const contextId = contextKey(platformId, deploymentId, 'course-1');
  const [workId, launchId] = [`work-${tenantId}`, `launch-${tenantId}`];
  await records.deployments.insert({
    id: deploymentKey(platformId, deploymentId),
    platformId,
    deploymentId,
    tenantId,
    state: 'active',
    firstSeenAt: T0,
  });
  await records.learners.insert({
    id: learnerId,
    platformId,
    sub: `sub-${tenantId}`,
    name: `Person of ${tenantId}`,
    firstSeenAt: T0,
  });
  await records.contexts.insert({ id: contextId, platformId, deploymentId, title: `Course of ${tenantId}` });
  const { dueAt: _due, ...parked } = aDelivery({ state: 'parked', reason: 'not-allowed', detail: tenantId });
  const { version: _version, ...work } = aWork({ id: workId, platformId, learnerId, contextId });
  await records.work.insert({ ...work, deliveries: [parked], parked: 1 });
  await records.launchLog.insert({
    id: launchId,
    tenantId,
    platformId,
    deploymentId,
    at: T0,
    rulesHeld: 3,
    rules: ['form', 'issuer', 'signature'],
    refused: 1,
    failedRule: 'person',
    code: 'LAUNCH_ANONYMOUS',
    reason: 'the launch names no person',
    errorId: `error-of-${tenantId}`,
    expiresAt: T0 + 1e9,
  });
  return { tenantId, platformId, deploymentId, learnerId, contextId, workId, launchId };
}

/** An operator (`main`) whose registration two districts share, and a third LMS that `north` registered alone. */
export async function keepTenants(
  records: Records,
): Promise<{ readonly north: TenantData; readonly south: TenantData; readonly own: string }> {
  const own = platformKey('https://lms.north.example', 'north-client');
  await records.platforms.insert(platformOf());
  await records.platforms.insert(
    platformOf({
      id: own,
      issuer: 'https://lms.north.example',
      clientId: 'north-client',
      name: 'North LMS',
      authUrl: 'https://lms.north.example/mod/lti/auth.php',
      tokenUrl: 'https://lms.north.example/mod/lti/token.php',
      jwksUrl: 'https://lms.north.example/mod/lti/certs.php',
      tenantId: 'north',
      shared: false,
    }),
  );
  await records.deployments.insert({
    id: deploymentKey(SHARED_PLATFORM, 'deployment-new'),
    platformId: SHARED_PLATFORM,
    deploymentId: 'deployment-new',
    tenantId: 'main',
    state: 'waiting',
    firstSeenAt: T0,
  });
  return { north: await keepTenant(records, 'north'), south: await keepTenant(records, 'south'), own };
}
