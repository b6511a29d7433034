import { AppError } from '../domain/errors.ts';
import { isTenantName } from '../domain/tenant.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { Deps } from './deps.ts';
import type { TenantScope } from './tenant-scope.ts';

const TRIES = 10;
const PAGE = 500;

async function change(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  id: string,
  patch: Partial<Pick<DeploymentRecord, 'state' | 'tenantId'>>,
): Promise<DeploymentRecord> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const deployment = await deps.records.deployments.get(id);
    if (deployment?.tenantId !== scope.tenantId)
      throw new AppError('NOT_FOUND', 'no such deployment in this tenant');
    const stored = await deps.records.deployments.replace({ ...deployment, ...patch }, deployment.version);
    if (stored) return stored;
  }
  throw new AppError('TRY_AGAIN', 'the deployment was changed by others at the same time');
}

/**
 * Lets a deployment launch: one that waited, into this tenant or another one; one that was revoked, again.
 * @throws AppError NOT_FOUND, FORM_INVALID for an odd name, FORBIDDEN where another tenant owns the platform
 */
export async function acceptDeployment(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  id: string,
  tenantId: string,
): Promise<DeploymentRecord> {
  if (!isTenantName(tenantId)) throw new AppError('FORM_INVALID', 'not the name of a tenant');
  const platform = scope.platform(scope.deployment(id)?.platformId ?? '');
  const moves = tenantId !== scope.tenantId;
  if (moves && !(platform && scope.owns(platform)))
    throw new AppError('FORBIDDEN', 'only who owns the platform gives its deployments to others');
  return change(deps, scope, id, { state: 'active', tenantId });
}

/** Refuses launches of the deployment from now on and ends its open sessions. */
export async function revokeDeployment(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  id: string,
): Promise<DeploymentRecord> {
  const revoked = await change(deps, scope, id, { state: 'revoked' });
  await endSessions(deps, revoked);
  return revoked;
}

async function endSessions(
  deps: Pick<Deps, 'records'>,
  { platformId, deploymentId }: DeploymentRecord,
): Promise<void> {
  const { sessions } = deps.records;
  let page = await sessions.find({ platformId }, { limit: PAGE });
  while (page.length > 0) {
    const own = page.filter(({ launch }) => launch.deploymentId === deploymentId);
    for (const { id } of own) await sessions.remove({ id });
    const after = page.at(-1);
    page = page.length === PAGE && after ? await sessions.find({ platformId }, { limit: PAGE, after }) : [];
  }
}
