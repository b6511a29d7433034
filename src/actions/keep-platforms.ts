import { MAIN_TENANT } from '../domain/tenant.ts';
import type { Draft } from '../ports/document-store.ts';
import { platformOf } from '../records/find-platform.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { newPlatformId } from './platform-id.ts';

/** A platform as the config file, or the sandbox, describes it. */
export interface PlatformDescription {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly tokenAudience?: string | undefined;
  readonly shared?: boolean | undefined;
  readonly deployments?: readonly string[] | undefined;
}

/**
 * Makes the stored platforms of this source exactly these: named ones are active as described, others of the source
 * are switched off and keep their learners.
 */
export async function keepPlatforms(
  deps: Pick<Deps, 'records' | 'clock'>,
  source: 'config' | 'sandbox',
  descriptions: readonly PlatformDescription[],
): Promise<void> {
  const named = new Set<string>();
  for (const description of descriptions) named.add(await keepPlatform(deps, source, description));
  for (const platform of await deps.records.platforms.find({}, { limit: 1000 })) {
    if (platform.source === source && platform.active && !named.has(platform.id))
      await deps.records.platforms.put({ ...platform, active: false });
  }
}

async function keepPlatform(
  deps: Pick<Deps, 'records' | 'clock'>,
  source: 'config' | 'sandbox',
  description: PlatformDescription,
): Promise<string> {
  const { deployments = [], shared = false, tokenAudience, ...urls } = description;
  const { issuer, clientId } = description;
  const known = await platformOf(deps.records.platforms, issuer, clientId);
  const id = known?.id ?? (await newPlatformId(deps, issuer, clientId));
  const { version: _version, ...before }: Partial<PlatformRecord> = known ?? {};
  const { tokenAudience: _audience, ...kept } = before;
  const platform: Draft<PlatformRecord> = {
    ...kept,
    id,
    ...urls,
    ...(tokenAudience !== undefined && { tokenAudience }),
    shared,
    active: true,
    source,
    tenantId: known?.tenantId ?? MAIN_TENANT,
    createdAt: known?.createdAt ?? deps.clock(),
  };
  if (JSON.stringify(sorted(before)) !== JSON.stringify(sorted(platform)))
    await deps.records.platforms.put(platform);
  for (const deploymentId of deployments) await keepDeployment(deps, platform, deploymentId);
  return id;
}

const sorted = (record: object): unknown[] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

async function keepDeployment(
  deps: Pick<Deps, 'records' | 'clock'>,
  platform: Draft<PlatformRecord>,
  deploymentId: string,
): Promise<void> {
  const id = deploymentKey(platform.id, deploymentId);
  if (await deps.records.deployments.get(id)) return;
  await deps.records.deployments.put({
    id,
    platformId: platform.id,
    deploymentId,
    tenantId: platform.tenantId,
    state: 'active',
    ...(platform.continues !== undefined && { contextsOf: platform.continues }),
    firstSeenAt: deps.clock(),
  });
}
