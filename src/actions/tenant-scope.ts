import { AppError } from '../domain/errors.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';

/**
 * What belongs to one tenant: its platforms, and its deployments, which may be deployments of a platform that several
 * tenants share. Whatever an admin sees or changes goes through here.
 */
export interface TenantScope {
  readonly tenantId: string;
  /** Platforms of the tenant, and those of others that it has a deployment of, by name. */
  readonly platforms: readonly PlatformRecord[];
  readonly deployments: readonly DeploymentRecord[];
  /** The tenant owns the registration. */
  owns(platform: Pick<PlatformRecord, 'tenantId'>): boolean;
  platform(id: string): PlatformRecord | undefined;
  /** A deployment by its record's id. */
  deployment(id: string): DeploymentRecord | undefined;
  /** Whether what happened in this LMS course belongs to the tenant. */
  holds(context: { readonly platformId: string; readonly deploymentId: string }): boolean;
}

export async function tenantScope(deps: Pick<Deps, 'records'>, tenantId: string): Promise<TenantScope> {
  const { records } = deps;
  const [owned, deployments] = await Promise.all([
    findAll(records.platforms, { tenantId }),
    findAll(records.deployments, { tenantId }),
  ]);
  const platforms = new Map(owned.map((platform) => [platform.id, platform]));
  const shared = new Set(deployments.map(({ platformId }) => platformId).filter((id) => !platforms.has(id)));
  for (const id of shared) {
    const platform = await records.platforms.get(id);
    if (platform) platforms.set(id, platform);
  }
  const byId = new Map(deployments.map((deployment) => [deployment.id, deployment]));
  return {
    tenantId,
    platforms: [...platforms.values()].sort((a, b) => a.name.localeCompare(b.name)),
    deployments,
    owns: (platform) => platform.tenantId === tenantId,
    platform: (id) => platforms.get(id),
    deployment: (id) => byId.get(id),
    holds: ({ platformId, deploymentId }) => byId.has(deploymentKey(platformId, deploymentId)),
  };
}

/** @throws AppError NOT_FOUND when the platform is not this tenant's to see: for them there is none. */
export function platformIn(scope: TenantScope, id: string): PlatformRecord {
  const platform = scope.platform(id);
  if (!platform) throw new AppError('NOT_FOUND', 'no such platform in this tenant');
  return platform;
}

/** @throws AppError NOT_FOUND as `platformIn`, FORBIDDEN when another tenant owns the registration. */
export function ownedPlatformIn(scope: TenantScope, id: string): PlatformRecord {
  const platform = platformIn(scope, id);
  if (!scope.owns(platform)) throw new AppError('FORBIDDEN', 'the platform belongs to another tenant');
  return platform;
}

/**
 * The platform, for a change that everybody behind it would feel: whoever settles its addresses speaks for all its
 * people.
 * @throws AppError NOT_FOUND and FORBIDDEN as `ownedPlatformIn`, FORBIDDEN where other tenants have deployments of it,
 * for all but the tenant that looks after the installation
 */
export async function solePlatformIn(
  { records }: Pick<Deps, 'records'>,
  scope: TenantScope,
  id: string,
): Promise<PlatformRecord> {
  const platform = ownedPlatformIn(scope, id);
  if (scope.tenantId === MAIN_TENANT) return platform;
  const deployments = await findAll(records.deployments, { platformId: id });
  if (deployments.some(({ tenantId }) => tenantId !== scope.tenantId))
    throw new AppError('FORBIDDEN', 'other tenants have deployments of the platform');
  return platform;
}

/** Whether anything belongs to a tenant of this name; a name alone makes none. */
export async function isTenantKnown({ records }: Pick<Deps, 'records'>, tenantId: string): Promise<boolean> {
  if (tenantId === MAIN_TENANT) return true;
  const counts = await Promise.all([
    records.platforms.count({ tenantId }),
    records.deployments.count({ tenantId }),
  ]);
  return counts.some((count) => count > 0);
}
