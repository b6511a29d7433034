import type { DeploymentRecord } from '../records/deployment.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';

/** Makes these deployments of the platform active, also ones that waited or were revoked. */
export async function addDeployments(
  deps: Pick<Deps, 'records' | 'clock'>,
  platform: Pick<PlatformRecord, 'id' | 'tenantId' | 'continues'>,
  deploymentIds: readonly string[],
): Promise<void> {
  for (const deploymentId of new Set(deploymentIds)) {
    const id = deploymentKey(platform.id, deploymentId);
    const known = await deps.records.deployments.get(id);
    const contextsOf = known ? known.contextsOf : platform.continues;
    await deps.records.deployments.put({
      id,
      platformId: platform.id,
      deploymentId,
      tenantId: platform.tenantId,
      state: 'active',
      ...(contextsOf !== undefined && { contextsOf }),
      firstSeenAt: known?.firstSeenAt ?? deps.clock(),
    });
  }
}

/** The first thousand deployments of the platform. */
export const listDeployments = (
  deps: Pick<Deps, 'records'>,
  platformId: string,
): Promise<readonly DeploymentRecord[]> => deps.records.deployments.find({ platformId }, { limit: 1000 });
